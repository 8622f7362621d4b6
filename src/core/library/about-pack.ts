/** What a pack says of itself, derived from it: how much there is, what is uncertain, what its sources are used for. */
import type { TemplateId } from '#core/cards/model'
import type { Fact, Pack, Source, Statement } from '#core/content/model'
import { datesInText } from '#core/content/propose/dates-in-text'
import type { SourceId } from '#core/ids'
import { groupBy } from '../group-by.ts'
import type { LibraryPack } from './library.ts'

/** How much there is of everything. */
export interface PackCounts {
  readonly documents: number
  readonly words: number
  readonly facts: number
  /** Sentences that tell a fact, each counted once. */
  readonly citedSentences: number
  readonly sources: number
  readonly terms: number
  readonly cards: number
}

/** Counts what a pack holds. */
export function countPack({ pack, cards }: Pick<LibraryPack, 'pack' | 'cards'>): PackCounts {
  const told = pack.facts.flatMap((fact) => fact.told)
  return {
    documents: pack.documents.length,
    words: pack.documents.reduce((sum, { words }) => sum + words, 0),
    facts: pack.facts.length,
    citedSentences: new Set(told.map(({ block, quote }) => `${block} ${quote}`)).size,
    sources: pack.sources.length,
    terms: pack.glossary.length,
    cards: cards.length,
  }
}

/** How many cards each template made: only those that made some, the most first. */
export function countTemplates({
  cards,
}: Pick<LibraryPack, 'cards'>): readonly { readonly template: TemplateId; readonly cards: number }[] {
  return [...groupBy(cards, ({ template }) => template)]
    .map(([template, made]) => ({ template, cards: made.length }))
    .sort((a, b) => b.cards - a.cards)
}

/**
 * The newest day (ISO) that the title of a source names, not after the day until which sources were read; null when none names one.
 * Sources have no date of their own, and what a title names is often an event, which is no newer than the source.
 */
export function newestSourceDay({ sources, sourcesReadUntil }: Pack): string | null {
  const days = sources.flatMap(({ title }) =>
    datesInText(title).flatMap(({ when: { start, end } }) => {
      const { year, month, day } = end ?? start
      if (month === undefined || day === undefined || year < 0) return []
      return [[String(year).padStart(4, '0'), ...[month, day].map((n) => String(n).padStart(2, '0'))].join('-')]
    }),
  )
  return (
    days
      .filter((day) => day <= sourcesReadUntil)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Why a fact is not certain. `differ`: other sources give other values; `caveat`: two sources or more, and yet something limits it. */
export type Doubt = 'differ' | 'weak' | 'single' | 'caveat'

/** The doubts, the gravest for a reader first. */
export const DOUBTS: readonly Doubt[] = ['differ', 'weak', 'single', 'caveat']

/** The facts that are not certain, each under the first doubt that holds, in the order of the pack. */
export function doubtfulFacts(facts: readonly Fact[]): ReadonlyMap<Doubt, readonly Fact[]> {
  const doubtful = facts.flatMap((fact) => {
    const doubt = doubtOf(fact)
    return doubt === null ? [] : [{ fact, doubt }]
  })
  return new Map(
    [...groupBy(doubtful, ({ doubt }) => doubt)].map(([doubt, some]) => [doubt, some.map(({ fact }) => fact)]),
  )
}

function doubtOf({ alternatives, confidence, caveat }: Fact): Doubt | null {
  if (alternatives.length > 0) return 'differ'
  if (confidence === 'low') return 'weak'
  if (confidence === 'medium') return 'single'
  return caveat === undefined ? null : 'caveat'
}

/** The statements that the pack was held to, by what the sources say to them; groups in the order of their first statement. */
export const statementsByVerdict = (statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> =>
  groupBy(statements, ({ verdict }) => verdict)

/** A source, and how many facts rest on it. */
export interface CitedSource {
  readonly source: Source
  readonly facts: number
}

/** All sources in the order of the pack, with how many facts name each. */
export function citedSources({ sources, facts }: Pack): readonly CitedSource[] {
  const counts = new Map<SourceId, number>()
  for (const fact of facts) for (const id of new Set(fact.sources)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return sources.map((source) => ({ source, facts: counts.get(source.id) ?? 0 }))
}
