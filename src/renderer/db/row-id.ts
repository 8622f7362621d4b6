import type { RowId } from '#core/ids'

/** A new random UUID. */
export const newRowId = (): RowId => crypto.randomUUID() as RowId
