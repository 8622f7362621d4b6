import { Button, EmptyState } from '@mantine/core'
import { Link, useLocation, useParams } from 'wouter'
import type { DocumentId, PackId } from '#core/ids'
import { documentOf, type LibraryPack } from '#core/library/library'
import { countOpen } from '../../db/proposals.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterSelect } from '../../ui/Filters.tsx'
import { Page } from '../../ui/Page.tsx'
import { DocumentProposals } from './DocumentProposals.tsx'

/** The cards that a text suggests, for the reader to accept, change or dismiss. */
export function ProposeScreen() {
  const { pack, document: id } = useParams<{ pack: PackId; document: DocumentId }>()
  const library = useLibrary()
  const entry = library.packById.get(pack)
  const document = documentOf(library, pack, id)
  if (entry === undefined || document === null) return <NoText />
  return (
    <DocumentProposals
      key={`${pack}/${id}`}
      entry={entry}
      document={document}
      choice={entry.pack.documents.length > 1 && <TextChoice entry={entry} shown={id} />}
    />
  )
}

interface TextChoiceProps {
  readonly entry: LibraryPack
  readonly shown: DocumentId
}

/** The other texts of the pack, with how many cards wait in each. */
function TextChoice({ entry, shown }: TextChoiceProps) {
  const [, navigate] = useLocation()
  // What cannot be counted is said where the proposals themselves stand.
  const open = useLive(() => countOpen(entry).catch(() => null), [entry])
  const left = (id: DocumentId): string => (open?.get(id) ? ` (${open.get(id)} left)` : '')
  return (
    <FilterSelect
      label="Text"
      value={shown}
      options={entry.pack.documents.map(({ id, title }) => ({ value: id, label: title + left(id) }))}
      onChange={(id) => id !== null && navigate(`/propose/${entry.pack.id}/${id}`)}
    />
  )
}

function NoText() {
  return (
    <Page title="Proposed cards">
      <EmptyState title="This text is not here" description="Its pack may have been removed." mt="lg">
        <Button component={Link} href="/packs">
          All packs
        </Button>
      </EmptyState>
    </Page>
  )
}
