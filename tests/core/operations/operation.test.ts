import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RowId } from '#core/ids'
import { type OperationRow, type RowImage, swapOperation, type UndoableTable } from '#core/operations/operation'
import { foldLog } from '#core/scheduling/fold-log'
import { type LogLine, type Rating, stampLine } from '#core/scheduling/log-line'
import { effectiveState } from '#core/transfer/effective-state'
import type { ExportData } from '#core/transfer/export-file'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import {
  arbitraryEdition,
  arbitraryHighlight,
  arbitraryNote,
  arbitraryOwnCard,
  arbitraryPackRow,
  arbitraryReading,
  arbitraryRemark,
  arbitrarySettings,
} from '../../helpers/arbitrary-rows.ts'
import { answer, cardId, momentOf, noonOf, rowId } from '../../helpers/cards.ts'

/** A database in memory: rows by `table/key`, the log, and the operations. */
interface Model {
  readonly rows: ReadonlyMap<string, RowImage>
  readonly log: readonly LogLine[]
  readonly operations: readonly OperationRow[]
  /** Counts the ids given out. */
  readonly ids: number
}

/** Rows to put (an image with its row) or remove (without), and answers, suspensions and so on to append. */
interface Action {
  readonly writes: readonly RowImage[]
  readonly lines: readonly {
    readonly card: number
    readonly kind: 'answer' | 'suspend' | 'resume' | 'reset'
    readonly rating: Rating
  }[]
}

const EMPTY: Model = { rows: new Map(), log: [], operations: [], ids: 0 }
const NOW = noonOf(20_000)
const CARDS = [cardId('sco/a/when'), cardId('sco/b/when'), cardId('own/c')]

const imageKey = ({ table, key }: RowImage): string => `${table}/${key}`

/** Rows of a table with one of a few ids, so that actions meet the same rows again. */
function imagesOf(table: UndoableTable, row: fc.Arbitrary<{ readonly id: string }>): fc.Arbitrary<RowImage> {
  return fc
    .record({ key: fc.constantFrom('1', '2', '3'), row, isRemoved: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) })
    .map((one) => {
      const key = table === 'settings' ? 'settings' : one.key
      return { table, key, row: one.isRemoved && table !== 'settings' ? null : { ...one.row, id: key } } as RowImage
    })
}

const arbitraryAction: fc.Arbitrary<Action> = fc.record({
  writes: fc.uniqueArray(
    fc.oneof(
      imagesOf('highlights', arbitraryHighlight),
      imagesOf('notes', arbitraryNote),
      imagesOf('cards', arbitraryOwnCard),
      imagesOf('remarks', arbitraryRemark),
      imagesOf('reading', arbitraryReading),
      imagesOf('settings', arbitrarySettings),
      imagesOf('packs', arbitraryPackRow),
      imagesOf('editions', arbitraryEdition),
    ),
    { selector: imageKey, maxLength: 3 },
  ),
  lines: fc.array(
    fc.record({
      card: fc.nat(CARDS.length - 1),
      kind: fc.constantFrom('answer', 'suspend', 'resume', 'reset'),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    }),
    { maxLength: 3 },
  ),
})

const currentImage = (model: Model, image: RowImage): RowImage =>
  model.rows.get(imageKey(image)) ?? ({ ...image, row: null } as RowImage)

function withWrites(model: Model, writes: readonly RowImage[]): Model {
  const rows = new Map(model.rows)
  for (const image of writes) {
    if (image.row === null) rows.delete(imageKey(image))
    else rows.set(imageKey(image), image)
  }
  return { ...model, rows }
}

const idOf = (n: number): RowId => rowId(`id-${n}`)

function linesOf(model: Model, action: Action): readonly LogLine[] {
  return action.lines.reduce<readonly LogLine[]>((lines, { card, kind, rating }) => {
    const id = idOf(model.ids + lines.length)
    const its = CARDS[card] ?? cardId('')
    if (kind !== 'answer') return [...lines, { ...stampLine(id, its, momentOf(NOW)), kind }]
    const memory = foldLog([...model.log, ...lines].filter((line) => line.cardId === its))
    return [...lines, answer(its, memory, rating, NOW, 0, id)]
  }, [])
}

function perform(model: Model, action: Action): Model {
  const lines = linesOf(model, action)
  const operation: OperationRow = {
    seq: model.ids + lines.length,
    id: idOf(model.ids + lines.length),
    label: 'Something done',
    at: NOW,
    state: 'done',
    images: action.writes.map((image) => currentImage(model, image)),
    lines: lines.map((line) => line.id),
  }
  return {
    ...withWrites(model, action.writes),
    log: [...model.log, ...lines],
    operations: [...model.operations.filter(({ state }) => state === 'done'), operation],
    ids: model.ids + lines.length + 1,
  }
}

/** The model after undoing the last operation done (or redoing the first undone); null when there is none. */
function swap(model: Model, state: OperationRow['state']): Model | null {
  const operation =
    state === 'done'
      ? model.operations.findLast((one) => one.state === state)
      : model.operations.find((one) => one.state === state)
  if (operation === undefined) return null
  let ids = model.ids
  const swapped = swapOperation({
    operation,
    current: operation.images.map((image) => currentImage(model, image)),
    lines: operation.lines.flatMap((id) => model.log.filter((line) => line.id === id)),
    newId: () => {
      ids += 1
      return idOf(ids - 1)
    },
    moment: momentOf(NOW),
  })
  return {
    ...withWrites(model, swapped.writes),
    log: [...model.log, ...swapped.lines],
    operations: model.operations.map((one) => (one.seq === operation.seq ? swapped.operation : one)),
    ids,
  }
}

function dataOf({ rows, log }: Model): ExportData {
  const table = (name: UndoableTable) =>
    [...rows.values()].filter((image) => image.table === name).map((image) => image.row)
  return {
    highlights: table('highlights'),
    notes: table('notes'),
    cards: table('cards'),
    remarks: table('remarks'),
    reading: table('reading'),
    settings: table('settings')[0] ?? DEFAULT_SETTINGS,
    log,
    editions: table('editions'),
    packs: table('packs'),
    packContents: [],
  } as ExportData
}

/** The effective state, and the rows as they are to the last field. */
const stateOf = (model: Model): unknown => ({
  effective: effectiveState(dataOf(model)),
  rows: Object.fromEntries(model.rows),
})

const mustSwap = (model: Model, state: OperationRow['state']): Model => {
  const swapped = swap(model, state)
  if (swapped === null) throw new Error(`nothing ${state}`)
  return swapped
}

describe('undo and redo', () => {
  test('n actions and n undos give the state before, n redos the state after them, as often as one likes', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, { minLength: 1, maxLength: 10 }), (actions) => {
        const models = actions.reduce<readonly Model[]>(
          (all, action) => [...all, perform(all.at(-1) ?? EMPTY, action)],
          [EMPTY],
        )
        const states = models.map(stateOf)
        let model = models.at(-1) ?? EMPTY
        for (let round = 0; round < 3; round += 1) {
          for (let i = actions.length - 1; i >= 0; i -= 1) {
            model = mustSwap(model, 'done')
            expect(stateOf(model)).toEqual(states[i])
          }
          expect(swap(model, 'done')).toBeNull()
          for (let i = 1; i <= actions.length; i += 1) {
            model = mustSwap(model, 'undone')
            expect(stateOf(model)).toEqual(states[i])
          }
          expect(swap(model, 'undone')).toBeNull()
        }
      }),
      { numRuns: 60 },
    )
  })

  test('in any mixture with new actions walk a history that forks forward and is never wrong', () => {
    const step = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), arbitraryAction)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let model = EMPTY
        let history = [stateOf(EMPTY)]
        let place = 0
        for (const one of steps) {
          if (one === 'undo') {
            model = swap(model, 'done') ?? model
            place = Math.max(0, place - 1)
          } else if (one === 'redo') {
            model = swap(model, 'undone') ?? model
            place = Math.min(history.length - 1, place + 1)
          } else {
            model = perform(model, one)
            place += 1
            history = [...history.slice(0, place), stateOf(model)]
          }
          expect(stateOf(model)).toEqual(history[place])
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('a swap', () => {
  const model = perform(EMPTY, {
    writes: [],
    lines: [
      { card: 0, kind: 'answer', rating: 3 },
      { card: 1, kind: 'suspend', rating: 3 },
    ],
  })
  const operation = model.operations[0] as OperationRow

  test('takes the last line back first, and names the cards whose memory changes', () => {
    const swapped = swapOperation({
      operation,
      current: [],
      lines: model.log,
      newId: () => rowId('new'),
      moment: momentOf(NOW, 60),
    })
    expect(swapped.lines.map((line) => [line.line, line.utcOffset])).toEqual([
      [model.log[1]?.id, 60],
      [model.log[0]?.id, 60],
    ])
    expect(swapped.cards).toEqual([CARDS[0], CARDS[1]])
  })

  test('with rows or lines of something else is a bug', () => {
    const newId = () => rowId('new')
    expect(() => swapOperation({ operation, current: [], lines: [], newId, moment: momentOf(NOW) })).toThrow(
      operation.id,
    )
    const current: readonly RowImage[] = [{ table: 'notes', key: '1', row: null }]
    expect(() => swapOperation({ operation, current, lines: model.log, newId, moment: momentOf(NOW) })).toThrow(
      'needs rows',
    )
  })
})
