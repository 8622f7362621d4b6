import { expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { keepDamaged, shelfOf } from '../../../src/renderer/db/damaged.ts'
import { readProblems } from '../../../src/renderer/db/problems.ts'
import { beginEmpty, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const row = (id: string, body: string | null) => ({ id: id as RowId, body })

test('rows that are not whole are told apart, with what was found', () => {
  const rows = [row('a', 'whole'), row('b', null)]
  expect(shelfOf(rows, ({ body }) => body !== null)).toEqual({
    rows: [row('a', 'whole')],
    damaged: [{ id: 'b', found: '{"id":"b","body":null}' }],
  })
})

test('what is known of a damaged row is kept among the problems, once', async () => {
  const damaged = [{ id: 'c' as RowId, found: '{"id":"c"}' }]
  await keepDamaged('note', damaged, NOON)
  await keepDamaged('note', damaged, NOON + 1)
  expect(await readProblems()).toMatchObject([
    { at: NOON, where: 'note', message: 'A note cannot be read: c', details: '{"id":"c"}' },
  ])
})
