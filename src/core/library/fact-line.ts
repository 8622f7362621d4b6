import type { IsoDate } from '#core/content/dates'
import type { Fact, Status } from '#core/content/model'
import { describeWhen, placeOfFact } from '#core/timeline/describe-item'
import { factTitle } from '#core/timeline/fact-title'
import { isOpenTerm, type TimelineItem } from '#core/timeline/timeline'

/** A fact in a line: what, when and where. */
export interface FactLine {
  readonly fact: Fact
  readonly title: string
  /** Null for a fact without a date. */
  readonly when: string | null
  /** Null where it names no place. */
  readonly place: string | null
}

/** @param today ISO day: a term that has no end goes on */
export function factLine(fact: Fact, statuses: readonly Status[], today: IsoDate): FactLine {
  const { when } = fact
  return {
    fact,
    title: factTitle(fact, statuses),
    when: when === undefined ? null : describeWhen({ when, isOpen: isOpenTerm(fact, today) }),
    place: placeOfFact(fact),
  }
}

/** An item of the timeline in a line. */
export function itemLine(item: TimelineItem): FactLine {
  return { fact: item.fact, title: item.title, when: describeWhen(item), place: placeOfFact(item.fact) }
}
