import type { Country, Label } from '#core/content/model'
import type { Lane, TimelineItem } from './timeline.ts'

/** What a timeline is narrowed to. */
export interface TimelineFilter {
  /** Id of a topic of the pack; null for all. */
  readonly topic: string | null
  /** ISO alpha-2 code of a state that the fact names or that hosted it; null for all. */
  readonly country: string | null
}

export const WHOLE_TIMELINE: TimelineFilter = { topic: null, country: null }

/** The lanes with what the filter lets through. A lane of which nothing is left stays, empty, so that the others keep their places. */
export function filterLanes(lanes: readonly Lane[], { topic, country }: TimelineFilter): readonly Lane[] {
  if (topic === null && country === null) return lanes
  return lanes.map((lane) => ({
    ...lane,
    items: lane.items.filter(
      (item) => (topic === null || hasTopic(item, topic)) && (country === null || hasCountry(item, country)),
    ),
  }))
}

const hasTopic = ({ fact }: TimelineItem, topic: string): boolean => fact.topics?.includes(topic) ?? false

const hasCountry = ({ fact }: TimelineItem, country: string): boolean =>
  (fact.countries?.includes(country) ?? false) || (fact.hosts?.includes(country) ?? false)

/** The topics that some item has, in the pack's order. */
export function topicsInUse(lanes: readonly Lane[], topics: readonly Label[]): readonly Label[] {
  return topics.filter(({ id }) => lanes.some(({ items }) => items.some((item) => hasTopic(item, id))))
}

/** The states that some item has, by their names. */
export function countriesInUse(lanes: readonly Lane[], countries: readonly Country[]): readonly Country[] {
  return countries
    .filter(({ alpha2 }) => lanes.some(({ items }) => items.some((item) => hasCountry(item, alpha2))))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
