import { tagsInUse } from '#core/shelves/tags'
import { db } from './database.ts'
import { readHighlights } from './highlights.ts'
import { readNotes } from './notes.ts'
import { readOwnCards } from './own-cards.ts'

/** Every tag that a note, a highlight or a card of one's own has, by the alphabet: what a field of tags offers. */
export const readTagsInUse = (): Promise<readonly string[]> =>
  db.transaction('r', db.notes, db.highlights, db.cards, async () =>
    tagsInUse([...(await readNotes()), ...(await readHighlights()), ...(await readOwnCards())]),
  )
