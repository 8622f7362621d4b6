import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoContains } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { ATLAS, readAtlas } from '#core/map/atlas'
import { drawMap } from '#core/map/draw-map'
import { bundled, countryOf } from './packs.ts'

const require = createRequire(import.meta.url)
const read = (file: string): string => readFileSync(require.resolve(file), 'utf8')

const atlas = readAtlas(JSON.parse(read('world-atlas/countries-50m.json')))
const FRAME = { width: 1000, height: 620 }
const map = drawMap(atlas, bundled, FRAME)

describe('the atlas', () => {
  test('is the version that the app names, of the version of Natural Earth that it names', () => {
    expect(JSON.parse(read('world-atlas/package.json')).version).toBe(ATLAS.version)
    const readme = readFileSync(
      require.resolve('world-atlas/countries-50m.json').replace(/[^/]+$/, 'README.md'),
      'utf8',
    )
    expect(readme).toContain(`version ${ATLAS.sourceVersion}`)
  })

  test('has those areas without a code that the app names, besides a far territory', () => {
    const none = atlas.areas.filter(({ numeric }) => numeric === null).map(({ name }) => name)
    expect(none.toSorted()).toEqual(['Indian Ocean Ter.', ...ATLAS.disputed].toSorted())
  })

  test('draws disputed land with who holds it', () => {
    const at = (point: [number, number]) =>
      atlas.areas.filter(({ area }) => geoContains(area, point)).map(({ name }) => name)
    expect([at([34.1, 45.3]), at([79.5, 35.2]), at([73.5, 34.2]), at([94, 28])]).toEqual([
      ['Russia'],
      ['China'],
      ['Pakistan'],
      ['India'],
    ])
  })

  test('is nothing else', () => {
    expect(() => readAtlas({ type: 'FeatureCollection' })).toThrow('no atlas')
  })
})

describe('the map of a pack', () => {
  test('draws every state of it inside the frame, also the small ones', () => {
    expect(map.missing).toEqual([])
    expect(map.states.map(({ country }) => country)).toEqual(bundled.countries)
    const isInside = ([x = -1, y = -1]: readonly number[]) => x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height
    const wrong = map.states.filter(({ path, center, width, height }) => {
      const corners = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
      return corners.length < 3 || width * height <= 0 || !isInside(center) || !corners.every(isInside)
    })
    expect(wrong.map(({ country }) => country.name)).toEqual([])
  })

  test('cuts no state in two: neighbours over the antimeridian stay neighbours', () => {
    const [west, east] = [
      map.pointOf({ latitude: 66, longitude: 179.5 }),
      map.pointOf({ latitude: 66, longitude: -179.5 }),
    ]
    if (west === null || east === null) throw new Error('outside')
    expect(Math.hypot(west[0] - east[0], west[1] - east[1])).toBeLessThan(10)
  })

  test('shows areas in their true proportion', () => {
    const sizeOf = (alpha2: string) => {
      const state = map.states.find(({ country }) => country.alpha2 === alpha2)
      const area = atlas.areas.find(({ numeric }) => numeric === state?.country.numeric)?.area
      if (state === undefined || area === undefined) throw new Error(alpha2)
      return shoelace(state.path) / geoArea(area)
    }
    expect(sizeOf('KZ') / sizeOf('IN')).toBeCloseTo(1, 1)
  })

  test('has the other land and the borders, and places where they are', () => {
    expect(map.land.length).toBeGreaterThan(1000)
    expect(map.borders.length).toBeGreaterThan(1000)
    const [beijing, moscow] = ['beijing', 'moscow'].map((id) => {
      const place = bundled.places.find((p) => p.id === id)
      return place === undefined ? null : map.pointOf(place)
    })
    expect(beijing?.[0]).toBeGreaterThan(moscow?.[0] ?? Number.POSITIVE_INFINITY)
    expect(map.pointOf({ latitude: 40.7, longitude: -74 })).toBeNull()
  })

  test('of a state that the atlas has not says so', () => {
    const nowhere = countryOf('ZZ')
    expect(drawMap(atlas, { countries: [nowhere], places: bundled.places }, FRAME)).toMatchObject({
      states: [],
      missing: [nowhere],
    })
  })

  test('of states all over the world shows all of them', () => {
    const far = ['840', '076', '156', '036', '710', '578'].map((numeric, i) => ({ ...countryOf(`C${i}`), numeric }))
    const { states } = drawMap(atlas, { countries: far, places: [] }, FRAME)
    const outside = states.filter(({ center: [x, y] }) => x < 0 || x > FRAME.width || y < 0 || y > FRAME.height)
    expect(states).toHaveLength(far.length)
    expect(outside).toEqual([])
  })
})

/** The area inside of closed lines without curves. */
function shoelace(path: string): number {
  return path
    .split('Z')
    .map((ring) => [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const))
    .reduce((sum, ring) => {
      const twice = ring.reduce((s, [x, y], i) => {
        const [x2, y2] = ring[(i + 1) % ring.length] ?? [0, 0]
        return s + x * y2 - x2 * y
      }, 0)
      return sum + Math.abs(twice) / 2
    }, 0)
}
