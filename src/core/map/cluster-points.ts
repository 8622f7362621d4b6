import type { Point } from './draw-map.ts'

/** Things that stand too close to be told apart, or one alone. */
export interface Cluster<T> {
  /** In their order, at least one. */
  readonly members: readonly T[]
  /** Where the first of them stands. */
  readonly at: Point
}

/** Puts together what stands nearer than `apart` to the first of a cluster. Everything is in exactly one. @param apart in the unit of the points */
export function clusterPoints<T>(
  things: readonly T[],
  pointOf: (thing: T) => Point,
  apart: number,
): readonly Cluster<T>[] {
  const clusters: { members: T[]; at: Point }[] = []
  for (const thing of things) {
    const [x, y] = pointOf(thing)
    const near = clusters.find(({ at }) => Math.hypot(at[0] - x, at[1] - y) < apart)
    if (near === undefined) clusters.push({ members: [thing], at: [x, y] })
    else near.members.push(thing)
  }
  return clusters
}
