import { expect, test, vi } from 'vitest'
import { db } from '../../../src/renderer/db/database.ts'
import { keepProblem, readProblems } from '../../../src/renderer/db/problems.ts'
import { beginEmpty, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const problem = (n: number) => ({ at: NOON + n, where: 'start', message: `Problem ${n}`, details: 'at start.ts' })

test('problems are listed with the newest first', async () => {
  await keepProblem(problem(1))
  await keepProblem(problem(2))
  expect(await readProblems()).toMatchObject([problem(2), problem(1)])
})

test('the newest 200 are kept', async () => {
  for (let n = 1; n <= 203; n += 1) await keepProblem(problem(n))
  const kept = await readProblems()
  expect(kept).toHaveLength(200)
  expect(await db.errors.count()).toBe(200)
  expect([kept[0]?.message, kept.at(-1)?.message]).toEqual(['Problem 203', 'Problem 4'])
})

test('keeping one never throws: where the database is closed it is told on the console', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  db.close()
  await keepProblem(problem(1))
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
})
