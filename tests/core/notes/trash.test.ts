import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { daysLeft, isExpired, isInTrash, tombstoneOf } from '#core/notes/trash'
import type { NoteRow } from '#core/transfer/rows'

const DAY = 86_400_000
const note: NoteRow = {
  id: 'n1' as RowId,
  createdAt: 1,
  updatedAt: 2,
  deletedAt: 3,
  title: 'Founders',
  body: 'Six',
  tags: ['dates'],
  pinned: true,
  place: null,
  document: null,
}
const blank: NoteRow = { ...note, title: ' ', body: '\n', tags: [] }

describe('the trash', () => {
  test.each<[string, NoteRow, boolean]>([
    ['a deleted note', note, true],
    ['a deleted note with tags only', { ...blank, tags: ['dates'] }, true],
    ['a note that is there', { ...note, deletedAt: null }, false],
    ['a deleted note in which there is nothing', blank, false],
    ['what stays of a note whose days are over', tombstoneOf(note), false],
  ])('holds, or not: %s', (_what, row, holds) => {
    expect(isInTrash(row)).toBe(holds)
  })

  test('keeps a note for 30 days to the millisecond', () => {
    expect(isExpired(note, 3 + 30 * DAY - 1)).toBe(false)
    expect(isExpired(note, 3 + 30 * DAY)).toBe(true)
    expect(isExpired({ ...note, deletedAt: null }, 3 + 60 * DAY)).toBe(false)
  })

  test.each([
    [0, 30],
    [1, 30],
    [DAY, 29],
    [29.5 * DAY, 1],
    [30 * DAY, 0],
    [99 * DAY, 0],
    [-DAY, 30],
  ])('says %d ms after the deletion that %d days are left', (passed, left) => {
    expect(daysLeft(1_000, 1_000 + passed)).toBe(left)
  })

  test('keeps of a note whose days are over only its id and its times', () => {
    expect(tombstoneOf({ ...note, versionOf: 'n0' as RowId })).toEqual({
      id: 'n1',
      createdAt: 1,
      updatedAt: 2,
      deletedAt: 3,
      title: '',
      body: '',
      tags: [],
      pinned: false,
      place: null,
      document: null,
    })
  })
})
