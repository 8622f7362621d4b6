import type { Lane } from './timeline.ts'
import { endOfView, type View } from './view.ts'

/** How many items have some part of their time in a view. */
export function countInView(lanes: readonly Lane[], view: View): number {
  const end = endOfView(view)
  return lanes.reduce(
    (sum, { items }) => sum + items.filter((item) => item.start < end && item.end > view.from).length,
    0,
  )
}
