/** Where things happened, as points of a map. */

import type { IsoDate } from '#core/content/dates'
import type { MapPlace, Pack } from '#core/content/model'
import { inTime, type Lane, type TimelineItem } from '#core/timeline/timeline'
import { endOfDate } from '#core/timeline/year-points'
import { dayOfYear } from './years.ts'

/** A place with what happened there. */
export interface MapPoint {
  readonly place: MapPlace
  /** In the order of time, at least one. */
  readonly items: readonly TimelineItem[]
}

/** Which points are wanted. */
export interface PointsWanted {
  readonly year: number
  /** `year`: what happened in it, at least in part. `until`: all that had begun by its end. */
  readonly span: 'year' | 'until'
  /** ISO day; what lies after it is not shown. */
  readonly today: IsoDate
}

/** The lanes of a timeline with only those facts that a map has a place for; lanes without any are left out. */
export function placedLanes(lanes: readonly Lane[], { places }: Pick<Pack, 'places'>): readonly Lane[] {
  const known = new Set(places.map(({ id }) => id))
  return lanes
    .map((lane) => ({ ...lane, items: lane.items.filter(({ fact }) => fact.at?.some((id) => known.has(id))) }))
    .filter(({ items }) => items.length > 0)
}

/** The lanes with only what is wanted. One of which nothing is left stays, empty. */
export function lanesOfYear(lanes: readonly Lane[], { year, span, today }: PointsWanted): readonly Lane[] {
  const end = endOfDate(dayOfYear(year, today))
  const isShown = (item: TimelineItem): boolean => item.start < end && (span === 'until' || item.end > year)
  return lanes.map((lane) => ({ ...lane, items: lane.items.filter(isShown) }))
}

/** The points of all that stands in the lanes, in the order of the pack's places. What happened at several places stands at each. */
export function pointsOf(lanes: readonly Lane[], { places }: Pick<Pack, 'places'>): readonly MapPoint[] {
  const items = lanes.flatMap((lane) => lane.items).toSorted(inTime)
  return places
    .map((place) => ({ place, items: items.filter(({ fact }) => fact.at?.includes(place.id)) }))
    .filter((point) => point.items.length > 0)
}
