import { Button, EmptyState } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useParams } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { BlockId, DocumentId, PackId } from '#core/ids'
import { documentKey } from '#core/library/document-key'
import type { LibraryPack } from '#core/library/library'
import { readReadingOf } from '../../db/reading.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DocumentView } from './DocumentView.tsx'

/** A document, at the block that the address names, or where it was left. */
export function ReaderScreen() {
  const { pack, document: id, block } = useParams<{ pack: string; document: string; block?: string }>()
  const entry = useLibrary().packById.get(pack as PackId)
  if (entry === undefined) return <NoDocument title="This pack is not there" description="It may have been removed." />
  const document = entry.index.documents.get(id as DocumentId)
  if (document === undefined)
    return <NoDocument title="This document is not in the pack" description="It may have been in an earlier edition." />
  return (
    <Opened
      key={documentKey(entry.pack.id, document.id)}
      entry={entry}
      document={document}
      target={(block ?? null) as BlockId | null}
    />
  )
}

function NoDocument({ title, description }: { readonly title: string; readonly description: string }) {
  useEffect(() => {
    document.title = `${title} · SCO Study`
  }, [title])
  return (
    <EmptyState title={title} description={description} mt={80}>
      <Button component={Link} href="/read">
        All documents
      </Button>
    </EmptyState>
  )
}

interface OpenedProps {
  readonly entry: LibraryPack
  readonly document: StudyDocument
  readonly target: BlockId | null
}

/** Waits for the resume position, so that the text does not jump after it is shown. */
function Opened({ entry, document, target }: OpenedProps) {
  const pack = entry.pack.id
  const left = useLive(() => readReadingOf(pack, document.id), [pack, document])
  if (left === undefined) return <Waiting />
  return <DocumentView entry={entry} document={document} target={target} left={left} />
}
