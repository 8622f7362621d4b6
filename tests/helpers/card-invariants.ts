import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generateCards } from '#core/cards/generate-cards'
import type { GeneratedCard } from '#core/cards/model'
import { datesIn } from '#core/content/dates'
import type { Pack } from '#core/content/model'

const idsOf = (cards: readonly GeneratedCard[]) => cards.map(({ id }) => id)

/** Whether the sentence has the answer: to the letter but for its article and first letter, each part of a place, each date of a range. */
function isTold({ answer, citation }: GeneratedCard): boolean {
  const sentence = citation.telling.quote
  const dates = datesIn(answer)
  const isDate = dates.length > 0 && answer.replaceAll(/\d{1,4}|[A-Z][a-z]+|[ –]/g, '') === ''
  if (isDate) return dates.every((date) => datesIn(sentence).some((told) => told.startsWith(date)))
  const whole = answer.replace(/^(?:the|an?) /i, '').toLowerCase()
  return (
    sentence.toLowerCase().includes(whole) || whole.split(', ').every((part) => sentence.toLowerCase().includes(part))
  )
}

/** The pack with every sentence reworded, in its documents and its quotes alike. */
function reworded(pack: Pack): Pack {
  const word = (text: string) => `Be it known: ${text}`
  return {
    ...pack,
    documents: pack.documents.map((document) => ({
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) => {
          const quotes = new Set(
            pack.facts.flatMap(({ told }) => told.flatMap((t) => (t.block === block.id ? [t.quote] : []))),
          )
          return {
            ...block,
            text: [...quotes].reduce((text, quote) => text.replace(quote, () => word(quote)), block.text),
          }
        }),
      })),
    })),
    facts: pack.facts.map((fact) => ({
      ...fact,
      told: fact.told.map(({ block, quote }) => ({ block, quote: word(quote) })),
    })),
  }
}

/** What holds for the cards of any pack that passes the gate, as tests. */
export function testCardInvariants(pack: Pack): void {
  const cards = generateCards(pack)
  const facts = new Map(pack.facts.map((fact) => [fact.id, fact]))

  it('has cards of every template', () => {
    expect(new Set(cards.map(({ template }) => template))).toEqual(
      new Set(['when', 'what', 'where', 'who', 'accession', 'cloze']),
    )
  })

  it('has the answer of every card in the sentence that the card cites', () => {
    expect(cards.filter((card) => !isTold(card))).toEqual([])
  })

  it('has no card without its fact, sources and a telling sentence, nor from a fact of low confidence', () => {
    for (const { fact: id, citation } of cards) {
      const fact = facts.get(id)
      expect(fact?.confidence).not.toBe('low')
      expect(fact?.told).toContainEqual(citation.telling)
      expect(citation.sources.map((source) => source.id)).toEqual(fact?.sources)
      expect([citation.asOf, citation.caveat]).toEqual([fact?.asOf, fact?.caveat ?? null])
    }
  })

  it('has no card whose question holds its answer', () => {
    const words = (text: string) =>
      ` ${text
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ')} `
    expect(cards.filter(({ prompt, answer }) => words(prompt).includes(words(answer)))).toEqual([])
    const years = cards.filter(({ template }) => template === 'when')
    expect(
      years.filter(({ prompt, answer }) => datesIn(answer).some((date) => prompt.includes(date.slice(0, 4)))),
    ).toEqual([])
  })

  it('has no two cards of one id or one question', () => {
    expect(new Set(idsOf(cards)).size).toBe(cards.length)
    expect(new Set(cards.map(({ prompt }) => prompt.toLowerCase())).size).toBe(cards.length)
  })

  it('has questions that are whole: a capital first, a gap or a question mark', () => {
    for (const { prompt, answer, template } of cards) {
      expect(prompt).toMatch(
        template === 'cloze' ? /^[^\p{Ll}].*\[…\]|^\[…\]/u : /^(?:When|Which|What|Where|Who|Until when) .*\?$/,
      )
      expect(prompt).not.toMatch(/ {2}|undefined|null|NaN/)
      expect(answer).not.toMatch(/undefined|null|NaN|^$/)
    }
  })

  it('has its cards in text order', () => {
    const order = new Map(
      pack.documents
        .flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
        .map((block, i) => [block.id, { i, text: block.text }]),
    )
    const places = cards.map(({ citation: { telling } }) => {
      const block = order.get(telling.block)
      return (block?.i ?? Number.NaN) * 1e6 + (block?.text.indexOf(telling.quote) ?? Number.NaN)
    })
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(cards.map((card) => card.order)).toEqual(cards.map((_, i) => i))
  })

  it('has the same cards when they are made again', () => {
    expect(generateCards(pack)).toEqual(cards)
  })

  it('has the same cards whatever the order of its facts', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...pack.facts], { minLength: pack.facts.length }), (shuffled) => {
        expect(generateCards({ ...pack, facts: shuffled })).toEqual(cards)
      }),
      { numRuns: 20 },
    )
  })

  it('has cards of the same ids when it is reworded', () => {
    expect(new Set(idsOf(generateCards(reworded(pack))))).toEqual(new Set(idsOf(cards)))
  })

  it('has cards of the same ids when its documents change places', () => {
    expect(new Set(idsOf(generateCards({ ...pack, documents: pack.documents.toReversed() })))).toEqual(
      new Set(idsOf(cards)),
    )
  })
}
