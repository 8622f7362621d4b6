/**
 * Where the items of a lane stand. A layout depends on the scale alone, not on the part that is looked at: a view that is moved needs no new
 * one. Lengths are px; `left` counts from the line's origin.
 */
import type { TimelineItem } from './timeline.ts'
import type { YearPoint } from './year-points.ts'

/** One mark in a lane: an item, or several that stand too close to be told apart. */
export interface Placed {
  /** In the order of time. One, or the members of a cluster. */
  readonly items: readonly [TimelineItem, ...TimelineItem[]]
  /** From 0. */
  readonly row: number
  readonly left: number
  readonly width: number
  /** Room for the title: inside the mark, right after it or right before it. Null where there is none. */
  readonly label: { readonly side: 'inside' | 'after' | 'before'; readonly width: number } | null
}

/** What turns time into px. */
export interface Scale {
  readonly pxPerYear: number
  /** The point at px 0. */
  readonly origin: YearPoint
  /** What no title after a mark may reach: today, and where the line ends. */
  readonly stops?: readonly YearPoint[]
}

/** The smallest mark of an item, px: a dot. */
export const DOT = 10
/** The smallest mark of a cluster, px: room for a number. */
export const CLUSTER = 26
/** Free px after a dot, a cluster or a title, in its row. */
const GAP = 6
/** A bar ends so many px early, so that the next one can begin where it ends. */
export const BAR_GAP = 2
/** Between a mark and its title, px. */
export const LABEL_GAP = 4
/** Around a title inside its mark, px. */
const INSET = 12
/** What sums of fractions may be off, px. */
const TOLERANCE = 1e-6
/** A title with less room is not shown, px. */
const SHORTEST_LABEL = 44
/** From these widths on a title stands inside its mark even when it must be cut, px: terms follow each other, so after them there is no room. */
const ROOMY: Readonly<Record<TimelineItem['extent'], number>> = { day: 140, within: 140, span: 48 }

interface Box {
  readonly item: TimelineItem
  readonly left: number
  readonly width: number
}

type Building = { -readonly [K in keyof Placed]: Placed[K] }

/**
 * Places the items of a lane in rows, each in the first row that has room for its mark and title. Where none has, titles are cut or left out;
 * where not even a mark fits, it joins its neighbour as a cluster. In the order of `left`, then `row`.
 * @param rows at most so many, 1 or more
 * @param titleWidth of an item, px
 */
export function layOutLane(
  items: readonly TimelineItem[],
  scale: Scale,
  rows: number,
  titleWidth: (item: TimelineItem) => number,
): readonly Placed[] {
  const boxes = items.map((item) => boxOf(item, scale)).toSorted(fromLeft)
  const placed: Building[] = []
  const last: Building[] = []
  for (const box of boxes) {
    const put = (row: number, label: Placed['label']): void => {
      const { item, left, width } = box
      const mark: Building = { items: [item], row, left, width, label }
      last[row] = mark
      placed.push(mark)
    }
    const title = titleWidth(box.item)
    const label = labelOf(box, title, scale)
    const before = label === null || label.width < title ? placeBefore(box, title, label, rows, last) : null
    if (before !== null) {
      put(before.row, before.label)
      continue
    }
    const free = rowWhere(rows, last, (mark) => freeFrom(mark) <= box.left + TOLERANCE)
    if (free !== null) {
      put(free, label)
      continue
    }
    const bare = leastOf(last, (mark) =>
      markEnd(mark) + gapAfter({ ...mark, label: null }) <= box.left + TOLERANCE
        ? rightOf(mark)
        : Number.POSITIVE_INFINITY,
    )
    if (bare !== null) {
      cutLabel(bare, box.left - GAP)
      put(bare.row, label)
      continue
    }
    const near = leastOf(last, markEnd)
    if (near === null) throw new Error('a lane without rows')
    joinCluster(near, box)
  }
  return placed.toSorted((a, b) => a.left - b.left || a.row - b.row)
}

/** How many rows a lane would fill with all of its titles. */
export function rowsNeeded(
  items: readonly TimelineItem[],
  scale: Scale,
  titleWidth: (item: TimelineItem) => number,
): number {
  return layOutLane(items, scale, items.length, titleWidth).reduce((most, { row }) => Math.max(most, row + 1), 0)
}

/**
 * Shares rows among lanes: each gets what it needs as long as there is enough, then those that want more share evenly, the first ones
 * before the others. None gets less than one.
 */
export function shareRows(needs: readonly number[], total: number): readonly number[] {
  const given = needs.map(() => 1)
  for (let left = total - needs.length; left > 0; left -= 1) {
    const wanting = given.flatMap((rows, i) => (rows < (needs[i] ?? 0) ? [i] : []))
    const next = wanting.reduce<number | null>(
      (least, i) => (least === null || (given[i] ?? 0) < (given[least] ?? 0) ? i : least),
      null,
    )
    if (next === null) break
    given[next] = (given[next] ?? 0) + 1
  }
  return given
}

/** Where a point is, in px from the origin. */
export const xOf = ({ pxPerYear, origin }: Scale, point: YearPoint): number => (point - origin) * pxPerYear

/** The time that a mark takes on the line, with its title. */
export function timeOfMark(mark: Placed, { pxPerYear, origin }: Scale): { start: YearPoint; end: YearPoint } {
  const before = mark.label?.side === 'before' ? LABEL_GAP + mark.label.width : 0
  return { start: origin + (mark.left - before) / pxPerYear, end: origin + rightOf(mark) / pxPerYear }
}

/** The time at which the middle of a mark stands. */
export const middleOfMark = ({ left, width }: Placed, { pxPerYear, origin }: Scale): YearPoint =>
  origin + (left + width / 2) / pxPerYear

/** The mark of an item: as long as it lasts, but at least a dot around its middle. */
function boxOf(item: TimelineItem, scale: Scale): Box {
  const left = xOf(scale, item.start)
  const width = xOf(scale, item.end) - left
  return width >= DOT + BAR_GAP
    ? { item, left, width: width - BAR_GAP }
    : { item, left: left + width / 2 - DOT / 2, width: DOT }
}

function fromLeft(a: Box, b: Box): number {
  return a.left - b.left || b.width - a.width || (a.item.id < b.item.id ? -1 : 1)
}

/** The title inside a mark or after it, cut where it would reach a stop; null where hardly anything of it would be left. */
function labelOf({ item, left, width }: Box, title: number, scale: Scale): Placed['label'] {
  const room = width - INSET
  if (room >= title || width >= ROOMY[item.extent]) return { side: 'inside', width: Math.min(room, title) }
  const start = left + width + LABEL_GAP
  const stops = (scale.stops ?? []).map((stop) => xOf(scale, stop)).filter((x) => x >= start)
  return cutTo('after', title, Math.min(...stops) - LABEL_GAP - start)
}

function cutTo(side: 'after' | 'before', title: number, room: number): Placed['label'] {
  if (room >= title) return { side, width: title }
  return room < SHORTEST_LABEL ? null : { side, width: room }
}

interface PlacedBefore {
  readonly row: number
  readonly label: Placed['label']
}

/**
 * A title that has no room after its mark stands before it: in the first row with room for all of it, or else where more of it can be read than
 * after the mark. Null where it cannot, and where it stands in its mark.
 */
function placeBefore(
  { left }: Box,
  title: number,
  label: Placed['label'],
  rows: number,
  last: readonly Building[],
): PlacedBefore | null {
  if (label?.side === 'inside') return null
  const roomIn = (mark: Building | undefined): number =>
    left - LABEL_GAP - Math.max(0, mark === undefined ? 0 : freeFrom(mark))
  const rooms = Array.from({ length: Math.min(rows, last.length + 1) }, (_, row) => roomIn(last[row]))
  const whole = rooms.findIndex((room) => room >= title)
  const row = whole >= 0 ? whole : rooms.indexOf(Math.max(...rooms))
  const before = cutTo('before', title, rooms[row] ?? 0)
  return before === null || before.width <= (label?.width ?? 0) ? null : { row, label: before }
}

/** Where in a row the next thing may begin. */
const freeFrom = (mark: Building): number => rightOf(mark) + gapAfter(mark)

/** Bars may follow each other at once; all else has some air after it. */
function gapAfter({ items, width, label }: Placed): number {
  return items.length === 1 && width > DOT && label?.side !== 'after' ? BAR_GAP : GAP
}

const markEnd = ({ left, width }: Placed): number => left + width

function rightOf(mark: Placed): number {
  const end = markEnd(mark)
  return mark.label?.side === 'after' ? end + LABEL_GAP + mark.label.width : end
}

function rowWhere(rows: number, last: readonly Building[], fits: (mark: Building) => boolean): number | null {
  for (let row = 0; row < rows; row += 1) {
    const mark = last[row]
    if (mark === undefined || fits(mark)) return row
  }
  return null
}

/** The mark with the smallest measure, the first of equals; null where all are infinite. */
function leastOf(marks: readonly Building[], measure: (mark: Building) => number): Building | null {
  let least: Building | null = null
  let smallest = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const size = measure(mark)
    if (size >= smallest) continue
    least = mark
    smallest = size
  }
  return least
}

/** Shortens the title after a mark so that it ends at a place, or takes it away. */
function cutLabel(mark: Building, end: number): void {
  if (mark.label?.side !== 'after') return
  const width = Math.min(mark.label.width, end - markEnd(mark) - LABEL_GAP)
  mark.label = width < SHORTEST_LABEL ? null : { side: 'after', width }
}

function joinCluster(mark: Building, { item, left, width }: Box): void {
  mark.items = [...mark.items, item]
  mark.width = Math.max(mark.width, left + width - mark.left, CLUSTER)
  mark.label = null
}
