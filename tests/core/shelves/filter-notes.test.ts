import { describe, expect, test } from 'vitest'
import type { Place } from '#core/annotations/place'
import type { BlockId, DocumentId, PackId, RowId } from '#core/ids'
import type { DocumentKey } from '#core/library/document-key'
import { ALL_NOTES, filterNotes, type NoteFilter, type NoteOrder } from '#core/shelves/filter-notes'
import type { NoteRow } from '#core/transfer/rows'

const place: Place = {
  pack: 'sco' as PackId,
  edition: 1,
  segments: [{ block: 'b' as BlockId, exact: 'Beijing', prefix: '', suffix: '', start: 0, end: 7 }],
}

function note(id: string, change: Partial<NoteRow>): NoteRow {
  const passage = { place: null, document: null }
  const text = { title: '', body: '', tags: [], pinned: false, ...passage }
  return { id: id as RowId, createdAt: 0, updatedAt: 0, deletedAt: null, ...text, ...change }
}

const NOTES: readonly NoteRow[] = [
  note('b', { title: 'Banks', body: 'An interbank consortium', tags: ['money'], updatedAt: 3, createdAt: 1 }),
  note('a', { title: 'Astana', tags: ['summit'], pinned: true, updatedAt: 1, createdAt: 2 }),
  note('p', { place, document: 'members' as DocumentId, tags: ['money'], updatedAt: 2, createdAt: 3 }),
]

const ids = (filter: Partial<NoteFilter>, order: NoteOrder = 'changed'): string =>
  filterNotes(NOTES, { ...ALL_NOTES, ...filter }, order)
    .map((n) => n.id)
    .join('')

describe('the list of notes', () => {
  test.each<[NoteOrder, string]>([
    ['changed', 'abp'],
    ['made', 'apb'],
    ['title', 'abp'],
  ])('stands, ordered by %s, pinned ones first: %s', (order, wanted) => {
    expect(ids({}, order)).toBe(wanted)
  })

  test.each<[Partial<NoteFilter>, string]>([
    [{ tag: 'money' }, 'bp'],
    [{ document: 'sco/members' as DocumentKey }, 'p'],
    [{ document: 'other/members' as DocumentKey }, ''],
    [{ passage: 'with' }, 'p'],
    [{ passage: 'without' }, 'ab'],
    [{ text: 'consortium' }, 'b'],
    [{ text: 'ASTANA' }, 'a'],
    [{ text: 'summit' }, 'a'],
    [{ text: 'beijing' }, 'p'],
    [{ text: 'money', passage: 'without' }, 'b'],
    [{ text: 'nowhere' }, ''],
  ])('narrowed by %j holds %s', (filter, wanted) => {
    expect(ids(filter)).toBe(wanted)
  })

  test('by title has numbers in their order', () => {
    const numbered = ['Summit 10', 'Summit 9'].map((title) => note(title, { title }))
    expect(filterNotes(numbered, ALL_NOTES, 'title').map((n) => n.title)).toEqual(['Summit 9', 'Summit 10'])
  })
})
