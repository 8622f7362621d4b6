/** The dated facts of a pack as a timeline: what stands in which lane, from when to when, and how exactly that is known. */
import type { IsoDate } from '#core/content/dates'
import type { Fact, Pack, When } from '#core/content/model'
import type { FactId } from '#core/ids'
import { factTitle } from './fact-title.ts'
import { endOfDate, startOfDate, type YearPoint } from './year-points.ts'

/** A dated fact on the line. */
export interface TimelineItem {
  readonly id: FactId
  readonly fact: Fact
  readonly when: When
  readonly title: string
  /** Where it may begin, and where it is over at the latest. A year spans that year, a month that month. */
  readonly start: YearPoint
  readonly end: YearPoint
  /**
   * `day`: on one day. `within`: some time in a year or month. `span`: from one date to another, or to today where a term has no end.
   */
  readonly extent: 'day' | 'within' | 'span'
  /** The part of a span that is certain: all but the years or months in which it begins and ends, and what is yet to come. Null where nothing is. */
  readonly certain: { readonly start: YearPoint; readonly end: YearPoint } | null
  /** Whether a term goes on: the pack names its beginning only. */
  readonly isOpen: boolean
}

export interface Lane {
  /** A kind's id; empty for what has none. */
  readonly id: string
  readonly title: string
  /** By their beginning, the longer first. */
  readonly items: readonly TimelineItem[]
}

export interface Timeline {
  /** Only those that hold something, in the pack's order. */
  readonly lanes: readonly Lane[]
  /** From the year of the first date to today, or to the last date where that is later. Null without a dated fact. */
  readonly bounds: { readonly start: YearPoint; readonly end: YearPoint } | null
}

/** The name of the lane of those facts that name no kind of the pack's. */
const REST = 'Other'

/**
 * The timeline of a pack. Every dated fact stands in it once.
 * @param today ISO day on the reader's calendar
 */
export function timelineOf(pack: Pick<Pack, 'title' | 'kinds' | 'facts' | 'statuses'>, today: IsoDate): Timeline {
  const kinds = new Set(pack.kinds.map(({ id }) => id))
  const laneOf = ({ kind }: Fact): string => (kind !== undefined && kinds.has(kind) ? kind : '')
  const items = pack.facts.flatMap((fact) => {
    const { when } = fact
    return when === undefined ? [] : [itemOf(fact, when, factTitle(fact, pack.statuses), today)]
  })
  const rest = { id: '', title: pack.kinds.length === 0 ? pack.title : REST }
  const lanes = [...pack.kinds, rest].map(
    ({ id, title }): Lane => ({
      id,
      title,
      items: items.filter(({ fact }) => laneOf(fact) === id).toSorted(inTime),
    }),
  )
  return { lanes: lanes.filter((lane) => lane.items.length > 0), bounds: boundsOf(items, today) }
}

/** The order of time: by the beginning, the longer first, then by id, so that it is always the same. */
export function inTime(a: TimelineItem, b: TimelineItem): number {
  return a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1)
}

/** Whether a fact is a term that goes on: the pack names its beginning only. @param today ISO day */
export function isOpenTerm({ relation, when }: Fact, today: IsoDate): boolean {
  return relation === 'held-by' && when !== undefined && when.end === undefined && when.start <= today
}

function itemOf(fact: Fact, when: When, title: string, today: IsoDate): TimelineItem {
  const { start: first, precision } = when
  const isOpen = isOpenTerm(fact, today)
  const last = isOpen ? today : (when.end ?? first)
  const common = { id: fact.id, fact, when, title, start: startOfDate(first), end: endOfDate(last), isOpen }
  if (!isOpen && last === first) return { ...common, extent: precision === 'day' ? 'day' : 'within', certain: null }
  const certain = {
    start: precision === 'day' ? startOfDate(first) : endOfDate(first),
    end: Math.min(precision === 'day' || isOpen ? endOfDate(last) : startOfDate(last), endOfDate(today)),
  }
  return { ...common, extent: 'span', certain: certain.start < certain.end ? certain : null }
}

function boundsOf(items: readonly TimelineItem[], today: IsoDate): Timeline['bounds'] {
  if (items.length === 0) return null
  const starts = items.map(({ start }) => start)
  return {
    start: Math.floor(Math.min(...starts)),
    end: Math.max(endOfDate(today), ...items.map(({ end }) => end)),
  }
}
