import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFAULT_SIZE, placeWindow } from '../../src/main/window-place.ts'

const LEFT = { x: 0, y: 0, width: 1920, height: 1080 }
const RIGHT = { x: 1920, y: 0, width: 1280, height: 1024 }
const WINDOW = { x: 100, y: 50, width: 900, height: 700, maximized: false }

test.each([
  ['on the one display', WINDOW, [LEFT]],
  ['on the second display', { ...WINDOW, x: 2000 }, [LEFT, RIGHT]],
  ['partly beyond the edge, but found', { ...WINDOW, x: 1700 }, [LEFT]],
  ['left of the edge, but found', { ...WINDOW, x: -600 }, [LEFT]],
])('a window that was %s is there again', (_where, remembered, displays) => {
  const { maximized: _, ...bounds } = remembered
  expect(placeWindow(remembered, displays)).toEqual(bounds)
})

test.each([
  ['a first start', null, [LEFT]],
  ['a display that is gone', { ...WINDOW, x: 2000 }, [LEFT]],
  ['a corner that is too small to grip', { ...WINDOW, x: 1900 }, [LEFT]],
  ['a title bar above the display', { ...WINDOW, y: -30 }, [LEFT]],
  ['no display at all', WINDOW, []],
])('%s gets the default size, in the middle', (_why, remembered, displays) => {
  expect(placeWindow(remembered, displays)).toEqual(DEFAULT_SIZE)
})

test('wherever it was, the window can be seen and moved', () => {
  const place = fc.record({
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 720, max: 4000 }),
    height: fc.integer({ min: 520, max: 4000 }),
    maximized: fc.boolean(),
  })
  fc.assert(
    fc.property(place, (remembered) => {
      const placed = placeWindow(remembered, [LEFT, RIGHT])
      if (!('x' in placed)) return
      const seen = [LEFT, RIGHT].some(
        (display) =>
          placed.y >= display.y &&
          placed.y + 120 <= display.y + display.height &&
          placed.x + placed.width >= display.x + 200 &&
          placed.x + 200 <= display.x + display.width,
      )
      expect(seen).toBe(true)
    }),
  )
})
