/** Where the window was, and whether it can be there again. */
import * as z from 'zod'

/** What is remembered, in a file of its own. Bounds are those of the window when it is not maximized, in DIP. */
export const WINDOW_PLACE = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
  /** Electron's zoom level: 0 is 100 %. Absent in files of version 0.1. */
  zoom: z.number().min(-8).max(9).default(0),
})
export type WindowPlace = z.infer<typeof WINDOW_PLACE>

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The size of a first start; without x and y Electron centres the window. */
export const DEFAULT_SIZE = { width: 1280, height: 800 } as const
export const SMALLEST_SIZE = { width: 720, height: 520 } as const

/** How much of the window must lie on one display for it to be found and moved there, in DIP. */
const VISIBLE = { width: 200, height: 120 } as const

/** How far below and beside the window in front another one opens, in DIP: both title bars can be seen. */
const STEP = 32

/**
 * The bounds for a new window: those remembered if they can be seen on a display that is there now, else a step below the window in
 * front, else the default.
 */
export function placeWindow(
  remembered: Area | null,
  workAreas: readonly Area[],
  beside: Area | null = null,
): Area | { readonly width: number; readonly height: number } {
  const next = beside === null ? null : { ...beside, x: beside.x + STEP, y: beside.y + STEP }
  const seen = [remembered, next].find((place) => place !== null && workAreas.some((area) => isVisibleOn(place, area)))
  if (seen == null) return DEFAULT_SIZE
  const { x, y, width, height } = seen
  return { x, y, width, height }
}

function isVisibleOn(window: Area, display: Area): boolean {
  const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const height = Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y)
  // The title bar is what a window is moved by: its upper edge must be on the display.
  return width >= VISIBLE.width && height >= VISIBLE.height && window.y >= display.y
}
