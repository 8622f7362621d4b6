import { expect, test } from 'vitest'
import { describePlace } from '#core/annotations/describe-place'
import type { BlockId, DocumentId } from '#core/ids'
import { makeLibrary } from '#core/library/library'
import { keepEdition } from '../../../src/renderer/db/editions.ts'
import { addHighlight, deleteHighlights } from '../../../src/renderer/db/highlights.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { readPlacesFound } from '../../../src/renderer/db/places-found.ts'
import { edition3, edition4 } from '../../helpers/lighthouses-in-browser.ts'
import { beginEmpty, NOON, passage } from '../../helpers/study-database.ts'

beginEmpty()

const OVERVIEW = 'overview' as DocumentId
const NONE = { exact: 0, moved: 0, lost: 0 }

/** The place of a quote in an edition. */
function placeOf({ pack, index }: typeof edition3, name: string, quote: string) {
  const block = name as BlockId
  const text = index.blocks.get(block)?.block.text ?? ''
  const start = text.indexOf(quote)
  return describePlace(pack.id, pack.edition, [{ block, text, start, end: start + quote.length }])
}

test('what was made on an earlier edition is counted by what became of its place; what was not, or was deleted, is not', async () => {
  const next = edition4('We keep the light for all. Who sails, sails by us.', 'The lamp is lit at dusk.')
  await keepEdition(edition3, NOON)
  await keepEdition(next, NOON)
  const stays = placeOf(edition3, 'overview-bodies-1', 'has its seat')
  const lost = placeOf(edition3, 'overview-motto', 'We keep the light for all.')
  await addHighlight(stays, OVERVIEW, 'yellow', NOON)
  await addHighlight(lost, OVERVIEW, 'green', NOON)
  await deleteHighlights([await addHighlight(stays, OVERVIEW, 'blue', NOON)], NOON)
  await addHighlight(placeOf(next, 'overview-motto', 'lit at dusk'), OVERVIEW, 'pink', NOON)
  await addHighlight(passage, OVERVIEW, 'pink', NOON)
  await addNote({ title: 'On the seat', body: '', place: stays, document: OVERVIEW }, NOON)
  await addNote({ title: 'On nothing', body: '', place: null, document: null }, NOON)
  expect(await readPlacesFound(makeLibrary([next]), next.pack.id)).toEqual({
    highlights: { exact: 1, moved: 0, lost: 1 },
    notes: { ...NONE, exact: 1 },
    cards: NONE,
  })
})
