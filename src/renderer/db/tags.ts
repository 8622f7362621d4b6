import { tagsInUse } from '#core/shelves/tags'
import { readHighlights } from './highlights.ts'
import { readNotes } from './notes.ts'
import { readOwnCards } from './own-cards.ts'

/** Every tag that a note, a highlight or a card of one's own has, by the alphabet: what a field of tags offers. */
export async function readTagsInUse(): Promise<readonly string[]> {
  const rows = await Promise.all([readNotes(), readHighlights(), readOwnCards()])
  return tagsInUse(rows.flat())
}
