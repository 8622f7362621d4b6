import type { RowId } from '#core/ids'
import { keepProblem } from './problems.ts'

/** Rows of a table as a list needs them. */
export interface Shelf<R> {
  readonly rows: readonly R[]
  /** Rows that were read but cannot be shown. */
  readonly damaged: readonly DamagedRow[]
}

/** A row that is not whole: only its id is sure. */
export interface DamagedRow {
  readonly id: RowId
  /** The row as it was read, for the details. */
  readonly found: string
}

/** Parts the rows that can be shown from those that cannot: one bad row must not stop a list. */
export function shelfOf<R extends { readonly id: RowId }>(all: readonly R[], isWhole: (row: R) => boolean): Shelf<R> {
  const damaged = all.filter((row) => !isWhole(row))
  return {
    rows: damaged.length === 0 ? all : all.filter(isWhole),
    damaged: damaged.map((row) => ({ id: row.id, found: JSON.stringify(row) })),
  }
}

const told = new Set<string>()

/** Keeps what is known of damaged rows among the problems in Settings, each once a start of the app. @param what "note" */
export async function keepDamaged(
  what: string,
  rows: readonly { readonly id: string; readonly found: string }[],
  at: number,
): Promise<void> {
  for (const { id, found } of rows) {
    const key = `${what}/${id}`
    if (told.has(key)) continue
    told.add(key)
    await keepProblem({ at, where: what, message: `A ${what} cannot be read: ${id}`, details: found })
  }
}
