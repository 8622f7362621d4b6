import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DrawnState } from '#core/map/draw-map'
import { type Label, placeLabels } from '#core/map/place-labels'
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
const states = fc.array(state, { maxLength: 20 })

const length = ({ country }: DrawnState) => country.name.length * SIZE.letter
const isApart = (a: Label, b: Label): boolean =>
  Math.abs(a.at[0] - b.at[0]) > (length(a.state) + length(b.state)) / 2 || Math.abs(a.at[1] - b.at[1]) >= SIZE.line

/** Utopia and Oz are important. */
const importanceOf = ({ country: { name } }: DrawnState): number => (name === 'Utopia' ? 2 : name === 'Oz' ? 1 : 0)
const PLAN = { importanceOf, marks: [], view: WHOLE_MAP, size: SIZE, frame: FRAME }
const stateOf = (name: string, center: DrawnState['center'], size: number): DrawnState => ({
  country: countryOf(name),
  path: '',
  center,
  width: size,
  height: size,
})

describe('names on the map', () => {
  test('lie on no other; those of no importance have room in their state', () => {
    fc.assert(
      fc.property(states, (all) => {
        const labels = placeLabels(all, PLAN)
        const plain = labels.filter(({ state: of }) => importanceOf(of) === 0)
        for (const { state: of } of plain) expect(length(of)).toBeLessThanOrEqual(of.width)
        expect(plain.filter(({ leader }) => leader !== null)).toEqual([])
        for (const [i, a] of labels.entries()) for (const b of labels.slice(i + 1)) expect(isApart(a, b)).toBe(true)
      }),
    )
  })

  test('of what is less important take no room from the others', () => {
    fc.assert(
      fc.property(states, (all) => {
        const first = all.filter((s) => importanceOf(s) > 0)
        const alone = placeLabels(first, PLAN)
        const together = placeLabels(all, PLAN)
        expect(together.filter(({ state: of }) => importanceOf(of) > 0)).toEqual(alone)
      }),
    )
  })

  test('of an important state that is small stand beside it, away from the middle, with a line to it', () => {
    const west = stateOf('Oz', [100, 300], 10)
    const [label] = placeLabels([west], PLAN)
    expect(label).toEqual({ state: west, at: [81, 300], leader: { from: [100, 300], to: [88, 300] } })
    const east = stateOf('Oz', [900, 300], 10)
    expect(placeLabels([east], PLAN)[0]?.at).toEqual([919, 300])
  })

  test('beside a state keep off a mark where they can', () => {
    const west = stateOf('Oz', [100, 300], 10)
    const [label] = placeLabels([west], { ...PLAN, marks: [[85, 300]] })
    expect(label?.leader).not.toBeNull()
    expect(label?.at[0] === 81 && label.at[1] === 300).toBe(false)
    const everywhere = Array.from({ length: 100 }, (_, i): [number, number] => [50 + i, 250 + i])
    expect(placeLabels([west], { ...PLAN, marks: everywhere })).toHaveLength(1)
  })

  test('go elsewhere beside it where something important stands, or the map ends', () => {
    const [oz, large] = [stateOf('Oz', [900, 300], 10), stateOf('Utopia', [940, 300], 60)]
    const [, label] = placeLabels([oz, large], PLAN)
    expect(label?.state).toBe(oz)
    expect(label?.at).not.toEqual([919, 300])
    const corner = stateOf('Oz', [995, 5], 10)
    const [inside] = placeLabels([corner], PLAN)
    expect(inside?.at[0]).toBeLessThan(995)
  })

  test('are there for a small state that is looked at from nearer', () => {
    const small = stateOf('Liliput', [10, 10], 10)
    expect(placeLabels([small], PLAN)).toEqual([])
    expect(placeLabels([small], { ...PLAN, view: { scale: 8, x: 0, y: 0 } })).toEqual([
      { state: small, at: [80, 80], leader: null },
    ])
  })
})
