import { Button, Progress } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import type { Pack, StudyDocument } from '#core/content/model'
import { documentOf, type Library } from '#core/library/library'
import type { ReadingRow as Reading } from '#core/transfer/rows'
import { useLibrary } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { Row } from './Row.tsx'

/** A document that was read so far counts as finished. */
const FINISHED = 0.99

interface ToRead {
  readonly pack: Pack
  readonly document: StudyDocument
  readonly heading: 'Begin reading' | 'Read next' | 'Continue reading'
  /** 0 to 1; null for a document that was never opened. */
  readonly furthest: number | null
}

/**
 * What to read: the document opened last, or the one after it in its pack when it was read to its end. What was read of a pack that was
 * removed does not count.
 * @param reading the one opened last first
 */
function toRead(library: Library, reading: readonly Reading[]): ToRead | null {
  const last = reading.find((r) => documentOf(library, r.pack, r.document) !== null)
  const pack = (last === undefined ? library.packs[0] : library.packById.get(last.pack))?.pack
  if (pack === undefined) return null
  const at = pack.documents.findIndex((d) => d.id === last?.document)
  const isFinished = last !== undefined && last.furthest >= FINISHED && at + 1 < pack.documents.length
  const document = pack.documents[isFinished ? at + 1 : Math.max(0, at)]
  if (document === undefined) return null
  const begun = reading.find((r) => r.pack === pack.id && r.document === document.id)
  if (begun !== undefined) return { pack, document, heading: 'Continue reading', furthest: begun.furthest }
  return { pack, document, heading: last === undefined ? 'Begin reading' : 'Read next', furthest: null }
}

/** The document to go on with. */
export function ReadingRow({ reading }: { readonly reading: readonly Reading[] }) {
  const library = useLibrary()
  const [, navigate] = useLocation()
  const next = toRead(library, reading)
  const route = `/read/${next?.pack.id}/${next?.document.id}`
  useCommands({ 'today.read': { isEnabled: () => next !== null, run: () => navigate(route) } })
  const keys = useAriaKeys('today.read')
  if (next === null) return null
  const { document, heading, furthest } = next
  const read = furthest === null ? null : `${Math.round(furthest * 100)} % read`
  return (
    <Row
      title={`${heading}: ${document.title}`}
      detail={read ?? document.summary}
      action={
        <Button
          component={Link}
          href={route}
          variant="default"
          rightSection={<Keys of="today.read" />}
          aria-keyshortcuts={keys}
        >
          Open
        </Button>
      }
    >
      {furthest !== null && <Progress value={furthest * 100} size={3} mt={8} maw={240} aria-label={read ?? ''} />}
    </Row>
  )
}
