import { describe, expect, test } from 'vitest'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import type { RowImage } from '#core/operations/operation'
import { type Changed, isInSight, whereShown } from '#core/operations/where-shown'
import { DEFAULT_SETTINGS, type HighlightRow, type NoteRow, type OwnCardRow } from '#core/transfer/rows'

const passage = {
  pack: 'sco' as PackId,
  edition: 1,
  segments: [{ block: 'history-1' as BlockId, exact: '2001', prefix: '', suffix: '', start: 0, end: 4 }],
}
const library = { packById: new Map([['sco' as PackId, {} as LibraryPack]]) }
const row = { id: 'r' as RowId, createdAt: 1, updatedAt: 1, deletedAt: null, tags: [] }
const placed = { place: passage, document: 'history' as DocumentId }
const note: NoteRow = { ...row, title: 'A', body: '', place: null, document: null, pinned: false }
const highlight: HighlightRow = { ...row, ...placed, color: 'yellow', comment: '' }
const card: OwnCardRow = { ...row, ...placed, front: 'F', back: 'B' }
const image = (table: RowImage['table'], is: object | null, key = 'r') => ({ table, key, row: is }) as RowImage

/** A change of rows of one table: as they are, and as they were. */
const change = (table: RowImage['table'], now: object | null, before: object | null): Changed => ({
  now: [image(table, now)],
  before: [image(table, before)],
  cardIds: [],
})
const deleted = <R extends object>(given: R): R => ({ ...given, deletedAt: 2 })
const two = ({ now, before }: Changed): Changed => ({
  now: [...now, ...now],
  before: [...before, ...before],
  cardIds: [],
})

describe('what undo changed is shown', () => {
  test.each<[string, Changed, string | null]>([
    ['in the note that is there again', change('notes', note, deleted(note)), '/notes/r'],
    ['in the list for a note that is gone', change('notes', null, note), '/notes'],
    [
      'at the passage, also of a highlight that is gone',
      change('highlights', null, highlight),
      '/read/sco/history/history-1',
    ],
    ['in the list for several highlights', two(change('highlights', highlight, null)), '/highlights'],
    [
      'in the list for a highlight whose pack is gone',
      change('highlights', { ...highlight, place: { ...passage, pack: 'gone' } }, null),
      '/highlights',
    ],
    ['on the card’s page', change('cards', card, deleted(card)), '/cards/own%2Fr'],
    ['in the list for a card that is gone', change('cards', null, card), '/cards'],
    [
      'among the proposals for one that was only dismissed',
      change('cards', null, deleted(card)),
      '/propose/sco/history',
    ],
    ['among the proposals for several cards', two(change('cards', null, card)), '/propose/sco/history'],
    [
      'in the list for several cards of no passage',
      two(change('cards', null, { ...card, place: null, document: null })),
      '/cards',
    ],
    [
      'on the page of the card whose answer it was',
      { now: [], before: [], cardIds: ['sco/a/when' as CardId] },
      '/cards/sco%2Fa%2Fwhen',
    ],
    ['with the packs', change('packs', { id: 'sco', deletedAt: null }, { id: 'sco', deletedAt: 2 }), '/packs'],
    ['in the settings', change('settings', DEFAULT_SETTINGS, DEFAULT_SETTINGS), '/settings'],
    ['nowhere for the whole data', { now: [], before: [], cardIds: [] }, null],
  ])('%s', (_where, changed, route) => {
    expect(whereShown(changed, library)?.route ?? null).toBe(route)
  })

  test.each<[string, Changed, boolean]>([
    ['/read/sco/history', change('highlights', highlight, null), true],
    ['/read/sco/history/history-9', change('highlights', highlight, null), true],
    ['/read/sco/history-more', change('highlights', highlight, null), false],
    ['/', change('notes', note, null), false],
    ['/notes', change('notes', note, null), true],
    ['/propose/sco/history', change('cards', card, null), true],
    ['/review', { now: [], before: [], cardIds: ['sco/a/when' as CardId] }, true],
  ])('on %s already, or not', (location, changed, is) => {
    const shown = whereShown(changed, library)
    expect(shown !== null && isInSight(shown, location)).toBe(is)
  })
})
