import { db, type ErrorRow } from './database.ts'

const KEPT = 200

/** Keeps a problem for the reader to copy. Never throws: it is called where something has failed already. */
export async function keepProblem(problem: Omit<ErrorRow, 'seq'>): Promise<void> {
  try {
    const seq = await db.errors.add(problem)
    await db.errors
      .where('seq')
      .belowOrEqual(seq - KEPT)
      .delete()
  } catch (error) {
    console.error('could not keep a problem', problem, error)
  }
}

/** Problems, the newest first. */
export const readProblems = (): Promise<readonly ErrorRow[]> => db.errors.orderBy('seq').reverse().limit(KEPT).toArray()
