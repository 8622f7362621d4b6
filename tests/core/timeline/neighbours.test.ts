import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutLane } from '#core/timeline/lay-out-lane'
import {
  type Direction,
  firstSpotFrom,
  neighbourOf,
  type PlacedLanes,
  type Spot,
  spotOf,
} from '#core/timeline/neighbours'
import { timelineOf } from '#core/timeline/timeline'
import { arbitraryFacts, factOf, itemsOf, TODAY } from './facts.ts'

const KINDS = ['a', 'b', 'c']
const arbitraryLanes: fc.Arbitrary<PlacedLanes> = fc
  .tuple(arbitraryFacts(KINDS), fc.double({ min: 20, max: 3000, noNaN: true }))
  .map(([facts, pxPerYear]) =>
    timelineOf({ title: '', kinds: KINDS.map((id) => ({ id, title: id })), statuses: [], facts }, TODAY).lanes.map(
      ({ items }) => layOutLane(items, { pxPerYear, origin: 1996 }, 3, () => 50),
    ),
  )

const spotsOf = (lanes: PlacedLanes): readonly Spot[] =>
  lanes.flatMap((marks, lane) => marks.map((_, index) => ({ lane, index })))

describe('the neighbour of a mark', () => {
  const BACK: readonly (readonly [Direction, Direction])[] = [
    ['right', 'left'],
    ['left', 'right'],
  ]
  test.each(BACK)('to the %s has it as its neighbour to the %s', (there, back) => {
    fc.assert(
      fc.property(arbitraryLanes, (lanes) => {
        const pairs = spotsOf(lanes).map((spot) => ({ spot, next: neighbourOf(lanes, spot, there) }))
        for (const { spot, next } of pairs.filter((pair) => pair.next !== null))
          expect(next === null ? null : neighbourOf(lanes, next, back)).toEqual(spot)
      }),
    )
  })

  test('to the right, from the first on, leads over the whole lane', () => {
    fc.assert(
      fc.property(arbitraryLanes, (lanes) => {
        for (const [lane, marks] of lanes.entries()) {
          let spot = neighbourOf(lanes, { lane, index: 0 }, 'first')
          for (let i = 0; i < marks.length; i += 1) {
            expect(spot).toEqual({ lane, index: i })
            spot = spot === null ? null : neighbourOf(lanes, spot, 'right')
          }
          expect(spot).toBeNull()
        }
      }),
    )
  })

  test('up or down is the nearest in time of the next lane that holds something', () => {
    const day = (start: string) => factOf(start, { when: { start, precision: 'day' } })
    const scale = { pxPerYear: 100, origin: 2000 }
    const marks = (...dates: string[]) => layOutLane(itemsOf(dates.map(day)), scale, 1, () => 0)
    const lanes = [marks('2001-01-01', '2008-01-01', '2010-01-01'), [], marks('2000-05-05', '2009-06-01')]
    expect(neighbourOf(lanes, { lane: 0, index: 1 }, 'down')).toEqual({ lane: 2, index: 1 })
    expect(neighbourOf(lanes, { lane: 2, index: 0 }, 'up')).toEqual({ lane: 0, index: 0 })
    expect(neighbourOf(lanes, { lane: 0, index: 0 }, 'up')).toBeNull()
    expect(neighbourOf(lanes, { lane: 2, index: 0 }, 'last')).toEqual({ lane: 2, index: 1 })
  })
})

test('the first mark from a place on is of the first lane that has one; where there is none it is the first of all', () => {
  const day = (start: string) => factOf(start, { when: { start, precision: 'day' } })
  const scale = { pxPerYear: 100, origin: 2000 }
  const lanes = [['2001-01-01', '2008-01-01'], ['2012-01-01']].map((dates) =>
    layOutLane(itemsOf(dates.map(day)), scale, 1, () => 0),
  )
  expect(firstSpotFrom(lanes, 200)).toEqual({ lane: 0, index: 1 })
  expect(firstSpotFrom(lanes, 1000)).toEqual({ lane: 1, index: 0 })
  expect(firstSpotFrom([[], ...lanes], 2000)).toEqual({ lane: 1, index: 0 })
  expect(firstSpotFrom([[]], 0)).toBeNull()
})

test('a fact is found in the mark that holds it, also in a cluster', () => {
  fc.assert(
    fc.property(arbitraryLanes, (lanes) => {
      for (const spot of spotsOf(lanes))
        for (const { id } of lanes[spot.lane]?.[spot.index]?.items ?? []) expect(spotOf(lanes, id)).toEqual(spot)
    }),
  )
})
