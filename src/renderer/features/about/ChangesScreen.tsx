import { Anchor, Button, EmptyState, Stack } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { comparePacks } from '#core/content/compare-packs'
import type { PackId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import type { LibraryPack } from '#core/library/library'
import type { EditionRow } from '#core/transfer/rows'
import { keepNewsRead, readEdition, readSeenEditions } from '../../db/editions.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterSelect } from '../../ui/Filters.tsx'
import { PackDiff } from '../../ui/PackDiff.tsx'
import { Page } from '../../ui/Page.tsx'
import { Part } from '../../ui/Part.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { NoSuchPack } from './AboutScreen.tsx'
import { EditionNotes } from './EditionsList.tsx'
import { MadeBefore } from './MadeBefore.tsx'

/** What became of a pack since an edition that this reader had; without one in the address: since the last. */
export function ChangesScreen() {
  const { pack, edition } = useParams<{ readonly pack: string; readonly edition?: string }>()
  const entry = useLibrary().packById.get(pack as PackId)
  if (entry === undefined) return <NoSuchPack />
  return <Changes key={`${pack} ${edition}`} entry={entry} wanted={edition === undefined ? null : Number(edition)} />
}

interface ChangesProps {
  readonly entry: LibraryPack
  /** The earlier edition; null for the newest of them. */
  readonly wanted: number | null
}

function Changes({ entry, wanted }: ChangesProps) {
  const { pack } = entry
  const found = useLive(async () => {
    const earlier = (await readSeenEditions(pack.id)).filter((edition) => edition < pack.edition)
    const before = wanted ?? earlier[0]
    const row = before === undefined ? null : await readEdition(pack.id, before)
    return { earlier, row: row !== null && row.edition < pack.edition ? row : null }
  }, [pack, wanted])
  useEffect(() => {
    void keepNewsRead(pack.id, pack.edition, momentNow().at)
  }, [pack])
  usePrint(`What changed in ${pack.title}, edition ${pack.edition}`)
  if (found === undefined) return <Waiting />
  return (
    <Page
      title={`What changed in edition ${pack.edition}`}
      lead={
        <Anchor component={Link} href={`/about/${pack.id}`}>
          {pack.title}
        </Anchor>
      }
      actions={found.row !== null && <EarlierChoice pack={pack.id} earlier={found.earlier} shown={found.row.edition} />}
    >
      {found.row === null ? <NothingToCompare pack={pack.id} /> : <Comparison entry={entry} before={found.row} />}
    </Page>
  )
}

function NothingToCompare({ pack }: { readonly pack: PackId }) {
  return (
    <EmptyState
      title="Nothing to compare with"
      description="That edition was never open here, so its texts were not kept. Of every edition that is, they are."
      mt="lg"
    >
      <Button component={Link} href={`/about/${pack}`}>
        About this content
      </Button>
    </EmptyState>
  )
}

interface EarlierChoiceProps {
  readonly pack: PackId
  readonly earlier: readonly number[]
  readonly shown: number
}

/** Leads from one earlier edition to another, where there are several. */
function EarlierChoice({ pack, earlier, shown }: EarlierChoiceProps) {
  const [, navigate] = useLocation()
  if (earlier.length < 2) return null
  return (
    <FilterSelect
      label="Compared with"
      value={String(shown)}
      options={earlier.map((edition) => ({ value: String(edition), label: `Since edition ${edition}` }))}
      onChange={(edition) => navigate(`/about/${pack}/changes/${edition}`)}
    />
  )
}

interface ComparisonProps {
  readonly entry: LibraryPack
  readonly before: EditionRow
}

function Comparison({ entry, before }: ComparisonProps) {
  const { pack } = entry
  const comparison = useMemo(() => comparePacks(before, editionRow(entry, 0)), [before, entry])
  const notes = pack.editions.filter(({ edition }) => edition > before.edition && edition <= pack.edition)
  return (
    <Stack gap="xl">
      {notes.length > 0 && (
        <section aria-label="What its authors say">
          <EditionNotes notes={notes} order={2} />
        </section>
      )}
      <Part title="What you made on the earlier texts">
        <MadeBefore pack={pack.id} />
      </Part>
      <Part title={`Since edition ${before.edition}`}>
        <PackDiff comparison={comparison} routeOf={({ document, block }) => `/read/${pack.id}/${document}/${block}`} />
      </Part>
    </Stack>
  )
}
