import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapPlace } from '#core/content/model'
import { lanesOfYear, type PointsWanted, placedLanes, pointsOf } from '#core/map/points'
import { timelineOf } from '#core/timeline/timeline'
import { arbitraryFacts } from '../timeline/facts.ts'
import { bundled, TODAY } from './packs.ts'

const place = (id: string): MapPlace => ({ id, name: id, latitude: 0, longitude: 0, extent: 'town', sources: [] })
const PLACES = { places: [place('a'), place('b')] }

const placedFacts = fc
  .tuple(arbitraryFacts(['x']), fc.array(fc.constantFrom<readonly string[]>([], ['a'], ['a', 'b'], ['unknown'])))
  .map(([facts, ats]) => facts.map((fact, i) => ({ ...fact, at: ats[i] ?? [] })))

const lanesOf = (facts: Parameters<typeof timelineOf>[0]['facts']) =>
  placedLanes(timelineOf({ title: 'All', kinds: [], statuses: [], facts }, TODAY).lanes, PLACES)

const pointsIn = (lanes: ReturnType<typeof lanesOf>, wanted: PointsWanted) =>
  pointsOf(lanesOfYear(lanes, wanted), PLACES)

describe('the points of a map', () => {
  test('up to this year are all placed facts that have begun; a later year takes none away', () => {
    fc.assert(
      fc.property(placedFacts, (facts) => {
        const lanes = lanesOf(facts)
        const until = (year: number) => pointsIn(lanes, { year, span: 'until', today: TODAY })
        const begun = facts.filter(({ when, at }) => when && when.start <= TODAY && at.some((id) => id !== 'unknown'))
        expect(new Set(until(2026).flatMap(({ items }) => items.map(({ id }) => id)))).toEqual(
          new Set(begun.map(({ id }) => id)),
        )
        expect(until(2025).length).toBeLessThanOrEqual(until(2026).length)
      }),
    )
  })

  test('of a year are a part of those up to it, and each year has what began in it', () => {
    fc.assert(
      fc.property(placedFacts, fc.integer({ min: 1996, max: 2026 }), (facts, year) => {
        const lanes = lanesOf(facts)
        const ids = (span: 'year' | 'until') =>
          pointsIn(lanes, { year, span, today: TODAY }).flatMap((p) => p.items.map((i) => `${p.place.id} ${i.id}`))
        const until = new Set(ids('until'))
        const ofYear = new Set(ids('year'))
        for (const id of ofYear) expect(until).toContain(id)
        const begunInIt = facts.filter(
          ({ when, at }) => when?.start.startsWith(String(year)) && when.start <= TODAY && at.includes('a'),
        )
        for (const { id } of begunInIt) expect(ofYear).toContain(`a ${id}`)
      }),
    )
  })

  test('show what happened at two places at both', () => {
    const { lanes } = timelineOf(bundled, TODAY)
    const points = pointsOf(
      lanesOfYear(placedLanes(lanes, bundled), { year: 2005, span: 'year', today: TODAY }),
      bundled,
    )
    const places = points.filter(({ items }) => items.some(({ id }) => id === 'ex-peace-mission-2005'))
    expect(places.map((point) => point.place.id)).toEqual(['vladivostok', 'shandong'])
  })
})
