import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestTowards } from '#core/map/nearest'
import { type MapView, mapViewWith, panMap, seenAt, WHOLE_MAP, zoomMap } from '#core/map/view'

const FRAME = { width: 1000, height: 620 }
const length = fc.double({ min: -2000, max: 2000, noNaN: true })
const point = fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 620, noNaN: true }))
const factor = fc.double({ min: 0.2, max: 5, noNaN: true })

/** Views that a reader can come to. */
const arbitraryView = fc
  .array(fc.tuple(factor, point, length, length), { maxLength: 6 })
  .map((steps) =>
    steps.reduce<MapView>((view, [by, at, dx, dy]) => panMap(zoomMap(view, by, at, FRAME), [dx, dy], FRAME), WHOLE_MAP),
  )

describe('a view of the map', () => {
  test('always fills the frame', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const [left, top] = seenAt(view, [0, 0])
        const [right, bottom] = seenAt(view, [FRAME.width, FRAME.height])
        expect(left).toBeLessThanOrEqual(1e-9)
        expect(top).toBeLessThanOrEqual(1e-9)
        expect(right).toBeGreaterThanOrEqual(FRAME.width - 1e-6)
        expect(bottom).toBeGreaterThanOrEqual(FRAME.height - 1e-6)
      }),
    )
  })

  test('keeps the point that it looks closer at in its place', () => {
    fc.assert(
      fc.property(point, fc.double({ min: 1, max: 5, noNaN: true }), (at, by) => {
        const [x, y] = seenAt(zoomMap(WHOLE_MAP, by, at, FRAME), at)
        expect(x).toBeCloseTo(at[0], 6)
        expect(y).toBeCloseTo(at[1], 6)
      }),
    )
  })

  test('is moved so that a point is seen', () => {
    fc.assert(
      fc.property(arbitraryView, point, (view, wanted) => {
        const [x, y] = seenAt(mapViewWith(view, wanted, FRAME), wanted)
        expect(x >= -1e-6 && x <= FRAME.width + 1e-6 && y >= -1e-6 && y <= FRAME.height + 1e-6).toBe(true)
      }),
    )
  })
})

describe('the arrow keys', () => {
  test('lead to what is nearest that way, rather ahead than aside', () => {
    const points = [
      [0, 0],
      [10, 0],
      [4, 9],
      [30, 2],
      [0, -5],
    ] as const
    expect(nearestTowards(points, 0, 'right')).toBe(1)
    expect(nearestTowards(points, 1, 'right')).toBe(3)
    expect(nearestTowards(points, 0, 'down')).toBe(2)
    expect(nearestTowards(points, 0, 'up')).toBe(4)
    expect(nearestTowards(points, 0, 'left')).toBeNull()
    expect(nearestTowards(points, 9, 'left')).toBeNull()
  })

  test('always go on in their direction', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const next = nearestTowards(points, 0, 'right')
        if (next === null) return
        expect(points[next]?.[0]).toBeGreaterThan(points[0]?.[0] ?? 0)
      }),
    )
  })
})
