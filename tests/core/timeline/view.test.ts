import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  describeView,
  endOfView,
  keepInside,
  panView,
  SHORTEST_SPAN,
  shareOf,
  type View,
  viewWith,
  wholeView,
  zoomView,
} from '#core/timeline/view'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const arbitraryView: fc.Arbitrary<View> = fc.record({ from: number(1900, 2100), span: number(0.01, 500) })
const BOUNDS = { start: 1996, end: 2027 }

/** To a millionth of a year. */
const isSame = (a: View, b: View): boolean => Math.abs(a.from - b.from) < 1e-6 && Math.abs(a.span - b.span) < 1e-6

describe('a view', () => {
  test('zoomed in and out at the same point is as before', () => {
    fc.assert(
      fc.property(arbitraryView, number(0.1, 10), number(1900, 2100), (view, factor, at) => {
        expect(isSame(zoomView(zoomView(view, factor, at), 1 / factor, at), view)).toBe(true)
      }),
    )
  })

  test('zoomed at a point keeps that point in its place', () => {
    fc.assert(
      fc.property(arbitraryView, number(0.1, 10), number(0, 1), (view, factor, share) => {
        const at = view.from + share * view.span
        const zoomed = zoomView(view, factor, at)
        expect(shareOf(zoomed, at)).toBeCloseTo(share, 6)
      }),
    )
  })

  test('moved there and back is as before, and keeps its length to the letter', () => {
    fc.assert(
      fc.property(arbitraryView, number(-50, 50), (view, years) => {
        expect(isSame(panView(panView(view, years), -years), view)).toBe(true)
        expect(panView(view, years).span).toBe(view.span)
      }),
    )
  })

  test('brought inside stays within the whole line, and is left alone there', () => {
    const whole = wholeView(BOUNDS)
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const kept = keepInside(view, BOUNDS)
        expect(kept.from).toBeGreaterThanOrEqual(whole.from - 1e-9)
        expect(endOfView(kept)).toBeLessThanOrEqual(endOfView(whole) + 1e-9)
        expect(kept.span).toBeGreaterThanOrEqual(SHORTEST_SPAN)
        expect(isSame(keepInside(kept, BOUNDS), kept)).toBe(true)
      }),
    )
  })

  test('that is to hold a stretch of time holds it, or its beginning, and is not longer', () => {
    fc.assert(
      fc.property(arbitraryView, number(1900, 2100), number(0, 3), (view, start, length) => {
        const moved = viewWith(view, { start, end: start + length })
        expect(moved.span).toBe(view.span)
        expect(moved.from).toBeLessThanOrEqual(start)
        const wanted = length < view.span * 0.9 ? start + length - 1e-9 : start
        expect(endOfView(moved)).toBeGreaterThanOrEqual(wanted)
      }),
    )
  })

  test.each([
    [{ from: 1998.2, span: 20 }, '1998–2018'],
    [wholeView(BOUNDS), '1996–2026'],
    [{ from: 2001.5, span: 1.7 }, 'July 2001 – March 2003'],
    [{ from: 2001.42, span: 0.06 }, '3–24 June 2001'],
  ])('%o is told as %s', (view, words) => {
    expect(describeView(view, BOUNDS)).toBe(words)
  })
})
