import { useMemo } from 'react'
import { useParams } from 'wouter'
import type { DocumentId, PackId } from '#core/ids'
import { documentOf } from '#core/library/library'
import { type CardSource, cardsOfDocument } from '../../db/queue.ts'
import { useLibrary } from '../../platform/study-content.tsx'

/** The text to which a review is narrowed. */
export interface Scope {
  readonly title: string
  /** Of the text in the reader. */
  readonly route: string
}

/** What the address says of which cards are asked: `/review/of/sco/history`; no scope where it names none, or one that is not there: then all are. */
export function useScope(): { readonly scope: Scope | null; readonly source: CardSource } {
  const { pack, document } = useParams<{ readonly pack?: PackId; readonly document?: DocumentId }>()
  const library = useLibrary()
  return useMemo(() => {
    const text = pack === undefined || document === undefined ? null : documentOf(library, pack, document)
    if (pack === undefined || text === null) return { scope: null, source: library }
    return {
      scope: { title: text.title, route: `/read/${pack}/${text.id}` },
      source: cardsOfDocument(library, pack, text.id),
    }
  }, [library, pack, document])
}
