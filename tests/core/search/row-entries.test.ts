import { describe, expect, test } from 'vitest'
import { cardRoute } from '#core/cards/card-route'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'
import { makeLibrary, preparePack } from '#core/library/library'
import { entryIdOf, rowEntry } from '#core/search/row-entries'
import type { HighlightRow, NoteRow, OwnCardRow } from '#core/transfer/rows'
import { lighthouses } from '../../helpers/lighthouses.ts'

const library = makeLibrary([preparePack(lighthouses, 'bundled')])
const [document] = lighthouses.documents
const block = document?.sections[0]?.blocks[1]
if (document === undefined || block === undefined) throw new Error('the pack has no text')

const editable = { id: 'row-1' as RowId, createdAt: 1, updatedAt: 2, deletedAt: null }
const place = {
  pack: lighthouses.id,
  edition: 3,
  segments: [{ block: block.id, start: 0, end: 9, exact: 'the light', prefix: '', suffix: '' }],
}
const note: NoteRow = {
  ...editable,
  title: 'Lamp',
  body: '**Oil**',
  place: null,
  document: null,
  tags: ['sea', 'fog'],
  pinned: false,
}
const highlight: HighlightRow = { ...editable, place, document: document.id, color: 'blue', comment: '', tags: [] }
const card: OwnCardRow = {
  ...editable,
  front: 'Who lit it?',
  back: 'The keeper',
  tags: [],
  place: null,
  document: null,
}

describe('what is found of', () => {
  test('a note: its title, text and tags; it opens in the editor', () =>
    expect(rowEntry('notes', note, library)).toEqual({
      kind: 'note',
      id: 'row-1',
      title: 'Lamp',
      titleFinds: true,
      body: '**Oil**',
      isMarkdown: true,
      tags: 'sea, fog',
      place: 'Note',
      pack: null,
      route: '/notes/row-1',
      recency: 2,
    }))

  test('a note on a passage: it names the document', () =>
    expect(rowEntry('notes', { ...note, title: '', place, document: document.id }, library)).toMatchObject({
      title: 'On “the light”',
      place: `Note on ${document.title}`,
      pack: lighthouses.id,
    }))

  test('a second version of a note: it opens beside that note', () =>
    expect(rowEntry('notes', { ...note, id: 'row-2' as RowId, versionOf: note.id }, library)).toMatchObject({
      id: 'row-2',
      place: 'Second version of a note',
      route: '/notes/row-1',
    }))

  test('a highlight: its quote, comment and tags; it opens at its passage', () => {
    expect(rowEntry('highlights', { ...highlight, comment: 'why?', tags: ['sea'] }, library)).toMatchObject({
      kind: 'highlight',
      title: document.title,
      titleFinds: false,
      body: 'why? · “the light”',
      tags: 'sea',
      place: 'Highlight with a comment',
      route: `/read/${lighthouses.id}/${document.id}/${block.id}`,
    })
    expect(rowEntry('highlights', highlight, library)).toMatchObject({ body: 'the light', place: 'Highlight' })
  })

  test('a highlight whose passage left the pack: it opens in the list', () => {
    const lost = { ...place, segments: place.segments.map((segment) => ({ ...segment, block: 'gone' as BlockId })) }
    expect(
      rowEntry('highlights', { ...highlight, place: lost, document: 'gone' as DocumentId }, library),
    ).toMatchObject({
      title: 'Highlight',
      route: '/highlights',
    })
  })

  test('a highlight and a note whose pack was removed: they open in the list and in the editor, and name no document', () => {
    const removed = { ...place, pack: 'removed' as PackId }
    expect(rowEntry('highlights', { ...highlight, place: removed }, library)).toMatchObject({
      title: 'Highlight',
      pack: 'removed',
      route: '/highlights',
    })
    expect(rowEntry('notes', { ...note, place: removed, document: document.id }, library)).toMatchObject({
      place: 'Note',
      pack: 'removed',
      route: '/notes/row-1',
    })
  })

  test('a card of one’s own: both sides', () =>
    expect(rowEntry('cards', card, library)).toMatchObject({
      kind: 'card',
      id: 'own/row-1',
      title: 'Who lit it?',
      body: 'The keeper',
      place: 'Your own card',
      route: cardRoute('own/row-1' as CardId),
    }))

  test('a row that was deleted: nothing', () =>
    expect(rowEntry('notes', { ...note, deletedAt: 5 }, library)).toBeNull())
})

test.each([
  ['notes', { ...note, body: null }],
  ['notes', { ...note, title: 7 }],
  ['notes', { ...note, tags: 'sea' }],
  ['notes', { ...note, tags: [1] }],
  ['highlights', { ...highlight, place: null }],
  ['highlights', { ...highlight, place: { pack: 'sco' as PackId, edition: 1 } }],
  ['cards', { ...card, back: undefined }],
] as const)('a damaged row of %s is refused', (table, row) =>
  expect(() => rowEntry(table, row as never, library)).toThrow(TypeError),
)

test('a row’s id and its entry’s belong together', () => {
  expect(entryIdOf('cards', 'row-1')).toBe(rowEntry('cards', card, library)?.id)
  expect(entryIdOf('notes', 'row-1')).toBe(rowEntry('notes', note, library)?.id)
})
