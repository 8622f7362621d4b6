import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BAR_GAP,
  DOT,
  LABEL_GAP,
  layOutLane,
  middleOfMark,
  type Placed,
  rowsNeeded,
  shareRows,
  xOf,
} from '#core/timeline/lay-out-lane'
import { arbitraryFacts, factOf, itemsOf } from './facts.ts'

const arbitraryItems = arbitraryFacts([]).map(itemsOf)
const arbitraryScale = fc
  .double({ min: 10, max: 20_000, noNaN: true })
  .map((pxPerYear) => ({ pxPerYear, origin: 1996 }))
/** As the line has it: today, and where the line ends. */
const withStops = arbitraryScale.map((scale) => ({ ...scale, stops: [2026.9, 2028.5] }))
const titleWidth = ({ title }: { readonly title: string }) => title.length * 7

/** Where a mark with its title begins and ends. */
const startOf = ({ left, label }: Placed): number => left - (label?.side === 'before' ? LABEL_GAP + label.width : 0)
const endOf = ({ left, width, label }: Placed): number =>
  left + width + (label?.side === 'after' ? LABEL_GAP + label.width : 0)

const anyScale = fc.oneof(arbitraryScale, withStops)

describe('the layout of a lane', () => {
  test('lets nothing overlap in a row, at any scale and with any number of rows', () => {
    fc.assert(
      fc.property(arbitraryItems, anyScale, fc.integer({ min: 1, max: 12 }), (items, scale, rows) => {
        const placed = layOutLane(items, scale, rows, titleWidth)
        const lastEnd = new Map<number, number>()
        for (const mark of placed) {
          expect(startOf(mark)).toBeGreaterThanOrEqual(
            (lastEnd.get(mark.row) ?? Number.NEGATIVE_INFINITY) + BAR_GAP - 1e-5,
          )
          lastEnd.set(mark.row, endOf(mark))
        }
        expect(Math.max(0, ...placed.map(({ row }) => row))).toBeLessThan(rows)
      }),
    )
  })

  test('shows every item exactly once, alone or in a cluster', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryScale, fc.integer({ min: 1, max: 12 }), (items, scale, rows) => {
        const shown = layOutLane(items, scale, rows, titleWidth).flatMap((mark) => mark.items.map(({ id }) => id))
        expect(shown.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
      }),
    )
  })

  test('covers the time of each item', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryScale, (items, scale) => {
        for (const { items: members, left, width } of layOutLane(items, scale, 3, titleWidth))
          for (const { start, end } of members) {
            const middle = (xOf(scale, start) + xOf(scale, end)) / 2
            expect(left).toBeLessThanOrEqual(middle)
            expect(left + width).toBeGreaterThanOrEqual(middle)
          }
      }),
    )
  })

  test('does not depend on the order of the items', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryScale, (items, scale) => {
        const placed = layOutLane(items, scale, 4, titleWidth)
        expect(layOutLane(items.toReversed(), scale, 4, titleWidth)).toEqual(placed)
      }),
    )
  })

  test('lets no title run under today or over the end of the line, nor begin before the line', () => {
    fc.assert(
      fc.property(arbitraryItems, withStops, fc.integer({ min: 1, max: 12 }), (items, scale, rows) => {
        const placed = layOutLane(items, scale, rows, titleWidth)
        const beside = (side: 'before' | 'after') => placed.filter(({ label }) => label?.side === side)
        for (const mark of beside('before')) expect(startOf(mark)).toBeGreaterThanOrEqual(0)
        for (const mark of beside('after')) {
          const start = mark.left + mark.width + LABEL_GAP
          for (const stop of scale.stops.map((point) => xOf(scale, point)))
            expect(start > stop || endOf(mark) <= stop).toBe(true)
        }
      }),
    )
  })

  test('with as many rows as it needs shows every item and its title', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryScale, (items, scale) => {
        const placed = layOutLane(items, scale, Math.max(1, rowsNeeded(items, scale, titleWidth)), titleWidth)
        expect(placed.every((mark) => mark.items.length === 1)).toBe(true)
        expect(placed.every((mark) => mark.label !== null)).toBe(true)
      }),
    )
  })

  test('lets a term begin in the row in which the one before it ends', () => {
    const term = (start: string, end: string) => factOf(start, { when: { start, end, precision: 'year' } })
    const items = itemsOf([term('2001', '2003'), term('2004', '2006'), term('2007', '2009')])
    const placed = layOutLane(items, { pxPerYear: 33.3, origin: 1996 }, 3, () => 300)
    expect(placed.map(({ row }) => row)).toEqual([0, 0, 0])
  })

  describe('a title that would reach today', () => {
    const placed = (days: readonly string[], rows: number) =>
      layOutLane(
        itemsOf(days.map((day) => factOf(`a title of ${day}`, { when: { start: day, precision: 'day' } }))),
        { pxPerYear: 100, origin: 2001, stops: [2006, 2007] },
        rows,
        titleWidth,
      ).map(({ row, label }) => [row, label?.side ?? null, label === null ? 0 : Math.round(label.width)])
    test('stands before its item', () => {
      expect(placed(['2005-10-01'], 1)).toEqual([[0, 'before', 133]])
    })
    test('goes to a row in which it can', () => {
      expect(placed(['2004-06-01', '2005-10-01'], 2)).toEqual([
        [0, 'after', 133],
        [1, 'before', 133],
      ])
    })
    test('is cut where there is more room than after the item, and left out where there is hardly any', () => {
      expect(placed(['2002-12-01', '2005-05-01', '2005-10-01'], 1)).toEqual([
        [0, 'after', 133],
        [0, 'before', 84],
        [0, null, 0],
      ])
    })
  })

  const two = (a: string, b: string) =>
    itemsOf([
      factOf('a long title', { when: { start: a, precision: 'day' } }),
      factOf('b', { when: { start: b, precision: 'day' } }),
    ])
  const at100 = { pxPerYear: 100, origin: 2001 }

  test('shows a day as a dot around it, with its title after it', () => {
    const [mark] = layOutLane(two('2001-07-01', '2020-01-01'), at100, 1, titleWidth)
    expect(mark).toMatchObject({ row: 0, width: DOT, label: { side: 'after', width: 70 } })
    expect((mark?.left ?? 0) + DOT / 2).toBeCloseTo(49.7, 0)
  })

  test('gives a second row to what would stand on a title; with one row the title is cut, then left out, then both are one', () => {
    const placed = (b: string, rows: number) =>
      layOutLane(two('2001-01-01', b), at100, rows, titleWidth).map(({ row, label, items }) => [
        row,
        Math.round(label?.width ?? 0),
        items.length,
      ])
    expect(placed('2001-10-01', 2)).toEqual([
      [0, 70, 1],
      [1, 7, 1],
    ])
    expect(placed('2001-10-01', 1)).toEqual([
      [0, 55, 1],
      [0, 7, 1],
    ])
    expect(placed('2001-05-01', 1)).toEqual([
      [0, 0, 1],
      [0, 7, 1],
    ])
    expect(placed('2001-01-20', 1)).toEqual([[0, 0, 2]])
  })
})

test('the middle of a mark is that of its time, also where it is wider than that', () => {
  const [mark] = layOutLane(
    itemsOf([factOf('a', { when: { start: '2004', precision: 'year' } })]),
    { pxPerYear: 2, origin: 1996 },
    1,
    titleWidth,
  )
  expect(mark?.width).toBe(DOT)
  expect(mark && middleOfMark(mark, { pxPerYear: 2, origin: 1996 })).toBeCloseTo(2004.5, 6)
})

describe('rows', () => {
  test.each([
    [[2, 3], 10, [2, 3]],
    [[9, 2, 9], 10, [4, 2, 4]],
    [[9, 9], 5, [3, 2]],
    [[4, 4, 4], 2, [1, 1, 1]],
    [[], 5, []],
  ])('for needs of %o out of %d are %o', (needs, total, shares) => {
    expect(shareRows(needs, total)).toEqual(shares)
  })
})
