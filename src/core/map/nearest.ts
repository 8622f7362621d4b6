/** Where the arrow keys lead on a map. */
import type { Point } from './draw-map.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

const TOWARDS: Readonly<Record<Direction, Point>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

/** How much going aside counts more than going on. */
const ASIDE = 2

/** The nearest of the others in a direction, within 45 degrees of it before any farther aside; null where there is none. An index of `points`. */
export function nearestTowards(points: readonly Point[], from: number, direction: Direction): number | null {
  const start = points[from]
  if (start === undefined) return null
  const [ux, uy] = TOWARDS[direction]
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [index, [x, y]] of points.entries()) {
    const [dx, dy] = [x - start[0], y - start[1]]
    const on = dx * ux + dy * uy
    if (index === from || on <= 0) continue
    const aside = Math.abs(dx * uy - dy * ux)
    const far = on + ASIDE * aside + (aside > on ? FARTHER : 0)
    if (far >= least) continue
    least = far
    best = index
  }
  return best
}

/** More than any way across a frame. */
const FARTHER = 1e6
