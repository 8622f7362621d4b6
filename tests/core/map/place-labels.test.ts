import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DrawnState } from '#core/map/draw-map'
import { placeLabels } from '#core/map/place-labels'
import { WHOLE_MAP } from '#core/map/view'
import { countryOf } from './packs.ts'

const FRAME = { width: 1000, height: 720 }
const SIZE = { letter: 7, line: 14 }
const state = fc
  .record({
    name: fc.constantFrom('Oz', 'Utopia', 'Liliput', 'The Kingdom of the Two Towers'),
    center: fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 720 })),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 300 }),
  })
  .map(({ name, ...shape }): DrawnState => ({ country: countryOf(name), path: '', ...shape }))

test('a name is there only where it has room, and lies on no other', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 20 }), (states) => {
      const labels = placeLabels(states, WHOLE_MAP, SIZE, FRAME)
      const length = ({ country }: DrawnState) => country.name.length * SIZE.letter
      for (const { state: of } of labels) expect(length(of)).toBeLessThanOrEqual(of.width)
      for (const [i, a] of labels.entries())
        for (const b of labels.slice(i + 1)) {
          const isBeside = Math.abs(a.at[0] - b.at[0]) >= (length(a.state) + length(b.state)) / 2
          expect(isBeside || Math.abs(a.at[1] - b.at[1]) >= SIZE.line).toBe(true)
        }
    }),
  )
})

test('looked at from nearer, a small state has its name', () => {
  const oz: DrawnState = { country: countryOf('Oz'), path: '', center: [10, 10], width: 5, height: 5 }
  expect(placeLabels([oz], WHOLE_MAP, SIZE, FRAME)).toEqual([])
  expect(placeLabels([oz], { scale: 8, x: 0, y: 0 }, SIZE, FRAME)).toEqual([{ state: oz, at: [80, 80] }])
})
