/** Where the arrow keys lead on a timeline. */
import type { FactId } from '#core/ids'
import type { Placed } from './lay-out-lane.ts'

/** The lanes that are shown, each with its marks in their order. */
export type PlacedLanes = readonly (readonly Placed[])[]

/** A mark by its lane and its place in it. */
export interface Spot {
  readonly lane: number
  readonly index: number
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The mark that holds a fact; null when none does. */
export function spotOf(lanes: PlacedLanes, id: FactId): Spot | null {
  for (const [lane, marks] of lanes.entries()) {
    const index = marks.findIndex(({ items }) => items.some((item) => item.id === id))
    if (index !== -1) return { lane, index }
  }
  return null
}

/**
 * The next mark in a direction: left and right in the lane, up and down the one nearest in time in the next lane that has any, first and last
 * the ends of the lane. Null where there is none.
 */
export function neighbourOf(lanes: PlacedLanes, { lane, index }: Spot, direction: Direction): Spot | null {
  const marks = lanes[lane] ?? []
  switch (direction) {
    case 'left':
      return index > 0 ? { lane, index: index - 1 } : null
    case 'right':
      return index + 1 < marks.length ? { lane, index: index + 1 } : null
    case 'first':
      return marks.length > 0 ? { lane, index: 0 } : null
    case 'last':
      return marks.length > 0 ? { lane, index: marks.length - 1 } : null
    case 'up':
      return nearestIn(lanes, marks[index], lane, -1)
    case 'down':
      return nearestIn(lanes, marks[index], lane, 1)
  }
}

function nearestIn(lanes: PlacedLanes, from: Placed | undefined, lane: number, step: 1 | -1): Spot | null {
  if (from === undefined) return null
  for (let next = lane + step; next >= 0 && next < lanes.length; next += step) {
    const marks = lanes[next] ?? []
    if (marks.length > 0) return { lane: next, index: nearest(marks, from.left) }
  }
  return null
}

function nearest(marks: readonly Placed[], left: number): number {
  const distances = marks.map((mark) => Math.abs(mark.left - left))
  return distances.indexOf(Math.min(...distances))
}

/** The mark that the Tab key comes to: the first of the first lane that begins after a place; else the first of all. @param from px */
export function firstSpotFrom(lanes: PlacedLanes, from: number): Spot | null {
  for (const [lane, marks] of lanes.entries()) {
    const index = marks.findIndex(({ left }) => left >= from)
    if (index !== -1) return { lane, index }
  }
  const lane = lanes.findIndex((marks) => marks.length > 0)
  return lane === -1 ? null : { lane, index: 0 }
}
