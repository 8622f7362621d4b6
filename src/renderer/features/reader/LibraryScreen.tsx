import { Anchor, Button, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { formatDate } from '#core/content/dates'
import type { Pack } from '#core/content/model'
import type { DocumentKey } from '#core/library/document-key'
import type { LibraryPack } from '#core/library/library'
import { readReading } from '../../db/reading.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { Page } from '../../ui/Page.tsx'
import { DocumentList } from './DocumentList.tsx'
import classes from './LibraryScreen.module.css'

/** All documents, by pack where there are several, with how far each was read. */
export function LibraryScreen() {
  const { packs } = useLibrary()
  const reading = useLive(readReading, [])
  const furthest = useMemo(() => new Map(reading?.map((r) => [r.id as DocumentKey, r.furthest])), [reading])
  const [first] = packs
  const only = packs.length === 1 && first !== undefined ? first.pack : null
  return (
    <Page
      title="Read"
      lead={only === null ? `${packs.length} packs` : `${only.title} · ${aboutText(only)}`}
      actions={
        <>
          {only !== null && (
            <Button component={Link} href={`/about/${only.id}`} variant="subtle" color="gray" size="compact-sm">
              About this content
            </Button>
          )}
          <Button component={Link} href="/packs" variant="subtle" color="gray" size="compact-sm">
            Packs
          </Button>
        </>
      }
    >
      {only === null ? (
        packs.map((entry) => <PackSection key={entry.pack.id} entry={entry} furthest={furthest} />)
      ) : (
        <DocumentList pack={only} furthest={furthest} titleOrder={2} />
      )}
    </Page>
  )
}

interface PackSectionProps {
  readonly entry: LibraryPack
  readonly furthest: ReadonlyMap<DocumentKey, number>
}

function PackSection({ entry: { pack, origin }, furthest }: PackSectionProps) {
  const heading = `pack-${pack.id}`
  return (
    <section aria-labelledby={heading} className={classes['pack']}>
      <Title order={2} id={heading}>
        {pack.title}
      </Title>
      <Text c="dimmed" mb="xs">
        {origin === 'own' && 'Added by you · '}
        {aboutText(pack)} ·{' '}
        <Anchor component={Link} href={`/about/${pack.id}`} inherit aria-label={`About this content: ${pack.title}`}>
          About this content
        </Anchor>
      </Text>
      <DocumentList pack={pack} furthest={furthest} titleOrder={3} />
    </section>
  )
}

function aboutText({ documents, sourcesReadUntil }: Pack): string {
  const count = documents.length === 1 ? '1 document' : `${documents.length} documents`
  return `${count} · sources read until ${formatDate(sourcesReadUntil)}`
}
