import type { DrawnState, Frame, Point } from './draw-map.ts'
import { type MapView, seenAt } from './view.ts'

/** A state's name on the map. Points are in units of the frame, as they are seen. */
export interface Label {
  readonly state: DrawnState
  /** The middle of it. */
  readonly at: Point
  /** The line from its state to it; null where it stands in that. */
  readonly leader: { readonly from: Point; readonly to: Point } | null
}

/** How large names are, in units of the frame. */
export interface LabelSize {
  readonly letter: number
  readonly line: number
}

/** What names are placed by. */
export interface LabelPlan {
  /** Of a state; over 0 where its name may stand beside it. */
  readonly importanceOf: (state: DrawnState) => number
  /** What stands on the map besides, as it is seen: names beside their states keep off it where they can. */
  readonly marks: readonly Point[]
  readonly view: MapView
  readonly size: LabelSize
  readonly frame: Frame
}

/** From a state to a name beside it, and between two names in a row, in lines. */
const GAP = 0.5
/** How far up or down a name beside its state may stand, in lines, in the order in which it is tried. */
const STEPS = [0, -1, 1, -2, 2] as const
/** How much longer than its state an important name may be that still stands in it. */
const LONGER = 1.3

/**
 * Names that lie on no other: those that have room in their states as these are seen, and of what is important also beside them. The more
 * important first, of equals the larger state's.
 */
export function placeLabels(states: readonly DrawnState[], plan: LabelPlan): readonly Label[] {
  const { importanceOf } = plan
  const placed: Placed[] = []
  for (const state of states.toSorted((a, b) => importanceOf(b) - importanceOf(a) || areaOf(b) - areaOf(a))) {
    const half = (state.country.name.length * plan.size.letter) / 2
    const isFit = (label: Label): boolean => isSeen(label, half, plan) && isFree(label, half, plan, placed)
    const label = within(state, half, plan).find(isFit) ?? clearest(beside(state, half, plan).filter(isFit), half, plan)
    if (label !== null) placed.push({ label, half })
  }
  return placed.map(({ label }) => label)
}

interface Placed {
  readonly label: Label
  /** Half of its length. */
  readonly half: number
}

const areaOf = ({ width, height }: DrawnState): number => width * height

/** In the middle of the state, where that is large enough. */
function within(state: DrawnState, half: number, { importanceOf, view, size: { line } }: LabelPlan): readonly Label[] {
  const room = state.width * view.scale * (importanceOf(state) > 0 ? LONGER : 1)
  const hasRoom = half * 2 <= room && line <= state.height * view.scale
  return hasRoom ? [{ state, at: seenAt(view, state.center), leader: null }] : []
}

/** Around the state, on the side away from the middle of the map first: there are fewer others. */
function beside(state: DrawnState, half: number, plan: LabelPlan): readonly Label[] {
  const { importanceOf, view, frame } = plan
  const { line } = plan.size
  if (importanceOf(state) === 0) return []
  const from = seenAt(view, state.center)
  const [x, y] = from
  const aside = (state.width * view.scale) / 2 + GAP * line
  const away = (state.height * view.scale) / 2 + GAP * line
  const outward = x < frame.width / 2 ? -1 : 1
  const besides = [outward, -outward].flatMap((side) =>
    STEPS.map((step): Label => {
      const to: Point = [x + side * aside, y + step * line]
      return { state, at: [to[0] + side * half, to[1]], leader: { from, to } }
    }),
  )
  const above = [-1, 1].map((side): Label => {
    const to: Point = [x, y + side * away]
    return { state, at: [x, to[1] + (side * line) / 2], leader: { from, to } }
  })
  return [...besides, ...above]
}

/** The first that lies on no mark, or else the first; null for none. */
function clearest(labels: readonly Label[], half: number, { marks, size: { line } }: LabelPlan): Label | null {
  const isClear = ({ at: [x, y] }: Label): boolean =>
    marks.every(([mx, my]) => Math.abs(mx - x) > half + line / 2 || Math.abs(my - y) > line)
  return labels.find(isClear) ?? labels[0] ?? null
}

/** A name in its state may be cut by the edge, since it tells what is seen of that; one beside it stands there whole, and its state is seen. */
function isSeen({ at: [x, y], leader }: Label, half: number, { size: { line }, frame }: LabelPlan): boolean {
  if (leader === null) return x > -half && x < frame.width + half && y > -line && y < frame.height + line
  const [left, top] = leader.from
  return (
    Math.min(left, x - half) >= 0 &&
    Math.max(left, x + half) <= frame.width &&
    Math.min(top, y - line / 2) >= 0 &&
    Math.max(top, y + line / 2) <= frame.height
  )
}

function isFree(
  { at: [x, y] }: Label,
  half: number,
  { size: { line } }: LabelPlan,
  placed: readonly Placed[],
): boolean {
  return placed.every(
    ({ label, half: other }) =>
      Math.abs(label.at[0] - x) > half + other + GAP * line || Math.abs(label.at[1] - y) > line,
  )
}
