/** Where the window was, and whether it can be there again. */
import * as z from 'zod'

/** What is remembered, in a file of its own. Bounds are those of the window when it is not maximized, in DIP. */
export const WINDOW_PLACE = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
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

/** The bounds for a new window: those remembered if they can be seen on a display that is there now, else the default. */
export function placeWindow(
  remembered: WindowPlace | null,
  workAreas: readonly Area[],
): Area | { readonly width: number; readonly height: number } {
  if (remembered === null || !workAreas.some((area) => isVisibleOn(remembered, area))) return DEFAULT_SIZE
  const { x, y, width, height } = remembered
  return { x, y, width, height }
}

function isVisibleOn(window: Area, display: Area): boolean {
  const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const height = Math.min(window.y + window.height, display.y + display.height) - Math.max(window.y, display.y)
  // The title bar is what a window is moved by: its upper edge must be on the display.
  return width >= VISIBLE.width && height >= VISIBLE.height && window.y >= display.y
}
