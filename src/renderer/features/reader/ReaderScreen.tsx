import { Button, EmptyState } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useParams } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { BlockId, DocumentId } from '#core/ids'
import { readReadingOf } from '../../db/reading.ts'
import { useLive } from '../../db/use-live.ts'
import { useContent } from '../../platform/study-content.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DocumentView } from './DocumentView.tsx'

/** A document, at the block that the address names, or where it was left. */
export function ReaderScreen() {
  const { document: id, block } = useParams<{ document: string; block?: string }>()
  const { pack, index } = useContent()
  const document = index.documents.get(id as DocumentId)
  if (document === undefined) return <NoDocument />
  return <Opened key={`${pack.id}/${document.id}`} document={document} target={(block ?? null) as BlockId | null} />
}

function NoDocument() {
  useEffect(() => {
    document.title = 'No such document · SCO Study'
  }, [])
  return (
    <EmptyState title="This document is not in the pack" description="It may have been in an earlier edition." mt={80}>
      <Button component={Link} href="/read">
        All documents
      </Button>
    </EmptyState>
  )
}

interface OpenedProps {
  readonly document: StudyDocument
  readonly target: BlockId | null
}

/** Waits for the resume position, so that the text does not jump after it is shown. */
function Opened({ document, target }: OpenedProps) {
  const { pack } = useContent()
  const left = useLive(() => readReadingOf(pack.id, document.id), [pack, document])
  if (left === undefined) return <Waiting />
  return <DocumentView document={document} target={target} left={left} />
}
