import { Button, Group } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { comparePacks } from '#core/content/compare-packs'
import { countChanges, describeBriefly } from '#core/content/describe-comparison'
import { editionRow } from '#core/library/edition-row'
import type { LibraryPack } from '#core/library/library'
import type { EditionRow } from '#core/transfer/rows'
import { keepNewsRead, readEdition } from '../../db/editions.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { say } from '../../ui/say.tsx'
import { Row } from './Row.tsx'

interface NewsRowProps {
  readonly entry: LibraryPack
  /** The edition that the reader had before. */
  readonly since: number
  /** Whether there is no other pack, so that it need not be named. */
  readonly isOnly: boolean
}

/** What a new edition brought, in a line, and the way to all of it. */
export function NewsRow({ entry, since, isOnly }: NewsRowProps) {
  const { id, title, edition } = entry.pack
  const before = useLive(() => readEdition(id, since), [id, since])
  const brief = useMemo(() => (before === undefined ? '' : describe(entry, before)), [entry, before])
  if (before === undefined) return null
  const putAway = () => {
    void keepNewsRead(id, edition, momentNow().at)
    say('It stays under “About this content”.')
  }
  return (
    <Row
      title={isOnly ? 'The content has a new edition' : `“${title}” has a new edition`}
      detail={brief}
      action={
        <Group gap="xs">
          <Button component={Link} href={`/about/${id}/changes`} variant="default">
            What changed
          </Button>
          <Button variant="subtle" color="gray" c="dimmed" onClick={putAway}>
            Put away
          </Button>
        </Group>
      }
    />
  )
}

function describe(entry: LibraryPack, before: EditionRow | null): string {
  if (before === null) return 'What changed cannot be told: the edition before it is damaged.'
  const words = describeBriefly(countChanges(comparePacks(before, editionRow(entry, 0))))
  return words === '' ? 'Its texts and cards are the same.' : `${words}.`
}
