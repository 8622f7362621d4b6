import type { DrawnState, Frame, Point } from './draw-map.ts'
import { type MapView, seenAt } from './view.ts'

/** A state's name on the map. */
export interface Label {
  readonly state: DrawnState
  /** The middle of it, in units of the frame. */
  readonly at: Point
}

/** How large names are, in units of the frame. */
export interface LabelSize {
  readonly letter: number
  readonly line: number
}

/** The names that have room in their states as they are seen, and lie on no other: the larger state's first. */
export function placeLabels(
  states: readonly DrawnState[],
  view: MapView,
  { letter, line }: LabelSize,
  frame: Frame,
): readonly Label[] {
  const placed: { readonly label: Label; readonly half: number }[] = []
  for (const state of states.toSorted((a, b) => b.width * b.height - a.width * a.height)) {
    const half = (state.country.name.length * letter) / 2
    if (half * 2 > state.width * view.scale || line > state.height * view.scale) continue
    const at = seenAt(view, state.center)
    const [x, y] = at
    const isSeen = x > -half && x < frame.width + half && y > -line && y < frame.height + line
    const isFree = placed.every(
      ({ label, half: other }) => Math.abs(label.at[0] - x) > half + other || Math.abs(label.at[1] - y) > line,
    )
    if (isSeen && isFree) placed.push({ label: { state, at }, half })
  }
  return placed.map(({ label }) => label)
}
