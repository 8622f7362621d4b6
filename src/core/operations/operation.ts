/**
 * Undo without a second way to store anything: an operation keeps the rows as they were before it, and undoing swaps them with the
 * rows as they are, so that redoing is the same swap. Log lines never change: they are taken back by `undo` lines, and those by
 * further ones.
 */
import type { CardId, RowId } from '#core/ids'
import { type LineOf, type LogLine, stampLine } from '#core/scheduling/log-line'
import type { Moment } from '#core/scheduling/study-day'
import type {
  EditionRow,
  HighlightRow,
  NoteRow,
  OwnCardRow,
  PackRow,
  ReadingRow,
  RemarkRow,
  SettingsRow,
} from '#core/transfer/rows'

/** The tables whose rows an operation may change. */
export interface UndoableTables {
  readonly highlights: HighlightRow
  readonly notes: NoteRow
  readonly cards: OwnCardRow
  readonly remarks: RemarkRow
  readonly reading: ReadingRow
  readonly settings: SettingsRow
  readonly packs: PackRow
  /** Only those of the reader's own packs: written when a pack is added or updated. */
  readonly editions: EditionRow
}

export type UndoableTable = keyof UndoableTables

/** A row as it was at one moment; null when it was not there. */
export type RowImage = {
  readonly [T in UndoableTable]: { readonly table: T; readonly key: string; readonly row: UndoableTables[T] | null }
}[UndoableTable]

/**
 * One user action, as the table `operations` keeps it. Not part of the export file. The one to undo is the done one with the greatest
 * `seq`, the one to redo the undone one with the smallest. A new operation first removes all undone ones: they cannot be redone on top
 * of it.
 */
export interface OperationRow {
  /** Grows with every operation: the order in which they were done. */
  readonly seq: number
  readonly id: RowId
  /** What was done, as the reader is told: "Delete highlight". */
  readonly label: string
  /** ms since the epoch, when it was done. */
  readonly at: number
  readonly state: 'done' | 'undone'
  /** Done: the rows before it. Undone: the rows after it. One image a row. */
  readonly images: readonly RowImage[]
  /** The log lines that it (or its last undo or redo) appended. */
  readonly lines: readonly RowId[]
}

/** What undoing or redoing an operation writes, all in one transaction. */
export interface Swap {
  /** The operation as it is kept now, under the same `seq`. */
  readonly operation: OperationRow
  /** Rows to put; those with `row: null` to remove. */
  readonly writes: readonly RowImage[]
  /** Lines to append to the log, in this order. The memories of `cards` are folded anew after it. */
  readonly lines: readonly LineOf<'undo'>[]
  readonly cards: readonly CardId[]
}

/** What a swap needs to know. */
export interface SwapInput {
  readonly operation: OperationRow
  /** The rows as they are now, of every image of the operation, in the same order. */
  readonly current: readonly RowImage[]
  /** The log lines that `operation.lines` names, in that order. */
  readonly lines: readonly LogLine[]
  /** A new random UUID at every call. */
  readonly newId: () => RowId
  readonly moment: Moment
}

/**
 * Undoes a done operation or redoes an undone one: the same exchange both ways.
 * @throws when rows or lines do not belong to the operation
 */
export function swapOperation({ operation, current, lines, newId, moment }: SwapInput): Swap {
  assertSame(operation, 'row', operation.images.map(imageKey), current.map(imageKey))
  assertSame(
    operation,
    'line',
    operation.lines,
    lines.map((line) => line.id),
  )
  const undoLines = takeBack(lines, newId, moment)
  return {
    operation: {
      ...operation,
      state: operation.state === 'done' ? 'undone' : 'done',
      images: current,
      lines: undoLines.map((line) => line.id),
    },
    writes: operation.images,
    lines: undoLines,
    cards: [...new Set(lines.map((line) => line.cardId))],
  }
}

/** `undo` lines that take these lines back, the last one first. Taking `undo` lines back makes their lines count again. */
function takeBack(lines: readonly LogLine[], newId: () => RowId, moment: Moment): readonly LineOf<'undo'>[] {
  return lines.toReversed().map((line) => ({ ...stampLine(newId(), line.cardId, moment), kind: 'undo', line: line.id }))
}

const imageKey = ({ table, key }: RowImage): string => `${table}/${key}`

function assertSame(operation: OperationRow, what: string, wanted: readonly string[], given: readonly string[]): void {
  const differs = wanted.length !== given.length || wanted.some((key, index) => key !== given[index])
  if (differs)
    throw new Error(`operation ${operation.id}: needs ${what}s ${wanted.join(', ')}, was given ${given.join(', ')}`)
}
