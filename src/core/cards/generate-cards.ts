import { datesCoincide, precisionOf, yearsOf } from '#core/content/dates'
import { indexPack, type PackIndex } from '#core/content/index-pack'
import type { Fact, Pack, Source, Telling, When } from '#core/content/model'
import type { RelationId } from '#core/content/relations'
import { findPhrase, withoutArticle } from '#core/content/telling'
import { groupBy } from '#core/group-by'
import type { FactId } from '#core/ids'
import { givesAway } from './gives-away.ts'
import { cardIdOf, type GeneratedCard } from './model.ts'
import { asksByPlace, type Question, questionsOf, type Surroundings } from './templates.ts'

/** A card before its place among the others is known. */
interface PlacedCard {
  readonly card: Omit<GeneratedCard, 'order'>
  /** Of the cited block, counted over the pack. */
  readonly block: number
  /** Of the cited sentence in its block. */
  readonly offset: number
}

/**
 * Makes the cards of a pack, in text order. None from a fact of low confidence or without a telling sentence; none whose answer the cited
 * sentence does not tell, or the question gives away; of cards with the same question the one with the smallest id if their answers agree, else
 * none. Ids depend on nothing but ids, relation and fields, so rewording or moving keeps them. Time is linear in the pack, but for the few
 * facts that are asked by their place.
 */
export function generateCards(pack: Pack): readonly GeneratedCard[] {
  const index = indexPack(pack)
  const then = factsAloneThen(pack.facts)
  const there = factsAloneThere(pack.facts)
  const cards = pack.facts
    .filter((fact) => fact.confidence !== 'low')
    .flatMap((fact) => {
      const around: Surroundings = { ...pack, isOnlyOneThen: then.has(fact.id), isOnlyOneThere: there.has(fact.id) }
      return questionsOf(fact, around).flatMap((question) => cardOf(question, fact, pack, index) ?? [])
    })
  return withoutDoubles(cards)
    .toSorted((a, b) => a.block - b.block || a.offset - b.offset || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }, order) => ({ ...card, order }))
}

/** The card of a question, citing the first sentence that tells the answer; null if none does, or the question gives it away. */
function cardOf({ template, slot, ask }: Question, fact: Fact, pack: Pack, index: PackIndex): PlacedCard | null {
  for (const telling of fact.told) {
    const wording = ask(telling.quote)
    if (wording === null) continue
    const { prompt, answer, given } = wording
    if (givesAway(given, answer)) return null
    const { citation, block, offset } = cite(telling, fact, index)
    return {
      card: {
        id: cardIdOf(pack.id, fact.id, template, slot),
        pack: pack.id,
        fact: fact.id,
        template,
        prompt,
        answer,
        citation,
      },
      block,
      offset,
    }
  }
  return null
}

/** @throws when the pack did not pass the gate: a block or source that is not there. */
function cite(
  telling: Telling,
  fact: Fact,
  index: PackIndex,
): Pick<PlacedCard, 'block' | 'offset'> & Pick<GeneratedCard, 'citation'> {
  const place = index.blocks.get(telling.block)
  if (place === undefined)
    throw new Error(`fact ${fact.id} is told in block ${telling.block}, which is not in the pack`)
  const sources = fact.sources.map((id): Source => {
    const source = index.sources.get(id)
    if (source === undefined) throw new Error(`fact ${fact.id} names source ${id}, which is not in the pack`)
    return source
  })
  const { id, title } = place.document
  return {
    citation: { document: id, documentTitle: title, telling, sources, asOf: fact.asOf, caveat: fact.caveat ?? null },
    block: place.order,
    offset: place.block.text.indexOf(telling.quote),
  }
}

function withoutDoubles(cards: readonly PlacedCard[]): readonly PlacedCard[] {
  const byPrompt = groupBy(cards, ({ card }) => card.prompt)
  return [...byPrompt.values()].flatMap((doubles) => {
    const agree = new Set(doubles.map(({ card }) => card.answer)).size === 1
    return agree ? doubles.toSorted((a, b) => (a.card.id < b.card.id ? -1 : 1)).slice(0, 1) : []
  })
}

/** Relations besides its own against whose dates one is held: a meeting gives out more documents than a pack has facts of. */
const HELD_AGAINST: Partial<Record<RelationId, readonly RelationId[]>> = {
  'signed-in': ['met-in'],
  'adopted-in': ['met-in'],
}

/** Whether what stands in `other` at the same time robs a fact of `relation` of being the only one. `happened` is held against every relation. */
const isHeldAgainst = (relation: RelationId, other: RelationId): boolean =>
  relation === 'happened' || relation === other || (HELD_AGAINST[relation]?.includes(other) ?? false)

/**
 * The facts whose date stands for them alone: no other subject of the relations that they are held against has, by its value or an alternative,
 * a date that may be the same. All facts count, told or not. `happened` is asked to the day only: in a month many things happen.
 */
function factsAloneThen(facts: readonly Fact[]): ReadonlySet<FactId> {
  const dated = facts.flatMap((fact) => datesOf(fact).map((date) => ({ fact, date })))
  const byYear = groupBy(
    dated.flatMap((entry) => yearsOf(entry.date).map((year) => ({ ...entry, year }))),
    ({ year }) => year,
  )
  const isAlone = (fact: Fact): boolean => {
    const { when, relation, subject } = fact
    if (when === undefined || (relation === 'happened' && when.precision !== 'day')) return false
    return yearsOf(when).every((year) =>
      (byYear.get(year) ?? []).every(
        (other) =>
          other.fact.subject === subject ||
          !isHeldAgainst(relation, other.fact.relation) ||
          !datesCoincide(when, other.date),
      ),
    )
  }
  return new Set(facts.filter(isAlone).map(({ id }) => id))
}

/** Those of the facts that are asked by their place whose place is in no other's of the relation, nor another's in it. */
function factsAloneThere(facts: readonly Fact[]): ReadonlySet<FactId> {
  const byRelation = groupBy(facts, ({ relation }) => relation)
  const meet = (a: Fact, b: Fact): boolean =>
    a.subject !== b.subject && areas(b).some((area) => findPhrase(area, withoutArticle(a.value)) !== -1)
  const isAlone = (fact: Fact): boolean =>
    (byRelation.get(fact.relation) ?? []).every((other) => !meet(fact, other) && !meet(other, fact))
  return new Set(facts.filter((fact) => asksByPlace(fact) && isAlone(fact)).map(({ id }) => id))
}

/** A fact's place by each of its names. */
function areas({ value, place }: Fact): readonly string[] {
  return place === undefined ? [value] : [value, place]
}

/** When the fact holds, and its alternatives that are dates. */
function datesOf({ when, alternatives }: Fact): readonly When[] {
  const others = alternatives.flatMap((start): When[] => {
    const precision = precisionOf(start)
    return precision === null ? [] : [{ start, precision }]
  })
  return when === undefined ? others : [when, ...others]
}
