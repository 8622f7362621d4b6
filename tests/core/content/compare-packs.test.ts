import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ComparedEdition,
  comparePacks,
  type PackComparison,
  type PassageChange,
} from '#core/content/compare-packs'
import { countChanges, describeBriefly, describeComparison, describeCounts } from '#core/content/describe-comparison'
import type { BlockId, CardId, DocumentId } from '#core/ids'
import { editionRow } from '#core/library/edition-row'
import { preparePack } from '#core/library/library'
import { lighthouses } from '../../helpers/lighthouses.ts'

/** An edition of documents, each a list of `id: text`. */
function edition(
  documents: Readonly<Record<string, readonly string[]>>,
  cards: ComparedEdition['cards'] = [],
): ComparedEdition {
  const split = Object.entries(documents).map(([id, lines]) => ({
    id: id as DocumentId,
    title: `Title of ${id}`,
    blocks: lines.map((line) => line.split(': ', 1)[0] as BlockId),
  }))
  const texts = Object.values(documents).flatMap((lines) =>
    lines.map((line) => [line.split(': ', 1)[0], line.slice(line.indexOf(': ') + 2)]),
  )
  return { documents: split, blocks: Object.fromEntries(texts) as Record<BlockId, string>, cards }
}

const card = (id: string, prompt: string) => ({ id: id as CardId, prompt, answer: 'A', sentence: 'S' })

/** `kind before>after` of each passage, in order. */
const told = (comparison: PackComparison) =>
  comparison.documents.flatMap(({ passages }) =>
    passages.map(({ kind, before, after }) => `${kind} ${before?.block ?? ''}>${after?.block ?? ''}`),
  )

describe('a passage', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['is kept with its words', ['a: One'], ['a: One'], ['kept a>a']],
    [
      'is reworded when its id has other words, some of them the same',
      ['a: Ten states are members'],
      ['a: Twelve states are members'],
      ['reworded a>a'],
    ],
    [
      'is another one when its id has wholly other words',
      ['a: Ten states are members'],
      ['a: Ships carry lamps'],
      ['retired a>', 'new >a'],
    ],
    [
      'is moved when it stands in another order',
      ['a: One', 'b: Two', 'c: Three'],
      ['b: Two', 'c: Three', 'a: One'],
      ['kept b>b', 'kept c>c', 'moved a>a'],
    ],
    [
      'is known by its words when ids were made by counting and one came in between',
      ['p1: Alpha alpha', 'p2: Beta beta', 'p3: Gamma gamma'],
      ['p1: Alpha alpha', 'p2: Delta delta', 'p3: Beta beta', 'p4: Gamma gamma'],
      ['kept p1>p1', 'new >p2', 'kept p2>p3', 'kept p3>p4'],
    ],
    [
      'is known by most of its words when its id went to another one',
      ['p1: Alpha alpha', 'p2: The keeper lights the lamp at dusk'],
      ['p1: Alpha alpha', 'p2: Ships pass by', 'p3: The keeper lights the great lamp at dusk'],
      ['kept p1>p1', 'new >p2', 'reworded p2>p3'],
    ],
    [
      'is told once for each time that it stands there',
      ['a: Same', 'b: Same', 'c: Same'],
      ['a: Same', 'c: Same'],
      ['kept a>a', 'retired b>', 'kept c>c'],
    ],
    [
      'that is retired stands behind what stood before it',
      ['a: One', 'b: Two', 'c: Three', 'd: Four'],
      ['d: Four', 'a: One'],
      ['moved d>d', 'kept a>a', 'retired b>', 'retired c>'],
    ],
    ['without a word is compared by its signs', ['a: …'], ['a: —'], ['reworded a>a']],
  ])('%s', (_, before, after, changes) => {
    expect(told(comparePacks(edition({ text: before }), edition({ text: after })))).toEqual(changes)
  })

  test('that went to another document is moved there, and retired nowhere', () => {
    const { documents } = comparePacks(
      edition({ text: ['a: One', 'b: Two'], other: ['c: Three'] }),
      edition({ text: ['a: One'], other: ['c: Three', 'b: Two'] }),
    )
    expect(documents.map(({ passages }) => passages.map(({ kind }) => kind))).toEqual([['kept'], ['kept', 'moved']])
  })
})

test('a document is known by its id: kept, renamed, new or retired', () => {
  const renamed = edition({ stays: ['a: One'], renamed: ['b: Two'], comes: [] })
  const after = {
    ...renamed,
    documents: renamed.documents.map((d) => (d.id === 'renamed' ? { ...d, title: 'Another title' } : d)),
  }
  const { documents } = comparePacks(edition({ stays: ['a: One'], goes: ['c: Three'], renamed: ['b: Two'] }), after)
  expect(documents.map(({ id, kind, title, formerTitle }) => [id, kind, title, formerTitle])).toEqual([
    ['stays', 'kept', 'Title of stays', 'Title of stays'],
    ['renamed', 'renamed', 'Another title', 'Title of renamed'],
    ['comes', 'new', 'Title of comes', null],
    ['goes', 'retired', 'Title of goes', 'Title of goes'],
  ])
})

describe('cards', () => {
  test('are known by their ids, whatever their wording', () => {
    const before = edition({}, [card('kept', 'Q'), card('reworded', 'Q'), card('retired', 'Q')])
    const after = edition({}, [card('new', 'Q'), card('reworded', 'Quite another'), card('kept', 'Q')])
    expect(comparePacks(before, after).cards?.map(({ kind, before: b, after: a }) => [kind, (a ?? b).id])).toEqual([
      ['new', 'new'],
      ['reworded', 'reworded'],
      ['kept', 'kept'],
      ['retired', 'retired'],
    ])
  })
  test.each(['prompt', 'answer', 'sentence'] as const)('are reworded when their %s is', (field) => {
    const [one] = [card('a', 'Q')]
    const changed = { ...one, [field]: 'Other words' }
    expect(comparePacks(edition({}, [one]), edition({}, [changed])).cards?.[0]?.kind).toBe('reworded')
  })
  test('that one side did not keep are not compared', () => {
    expect(comparePacks(edition({}, null), edition({}, [card('a', 'Q')])).cards).toBeNull()
    expect(comparePacks(edition({}, [card('a', 'Q')]), edition({}, null)).cards).toBeNull()
  })
})

const arbitraryEdition: fc.Arbitrary<ComparedEdition> = fc
  .record({
    texts: fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 14 }),
        // Few words, so that texts are the same, alike and different.
        text: fc
          .array(fc.constantFrom('keeper', 'lamp', 'dusk', 'ship', '…'), { maxLength: 5 })
          .map((w) => w.join(' ')),
        document: fc.constantFrom('one', 'two', 'three'),
      }),
      { maxLength: 14 },
    ),
    cards: fc.option(
      fc.uniqueArray(fc.record({ id: fc.integer({ max: 9, min: 0 }), prompt: fc.constantFrom('Q', 'R') }), {
        selector: ({ id }) => id,
      }),
    ),
  })
  .map(({ texts, cards }) => {
    const unique = [...new Map(texts.map((text) => [text.id, text])).values()]
    const lines = (document: string) => unique.filter((t) => t.document === document).map((t) => `b${t.id}: ${t.text}`)
    const documents = ['one', 'two', 'three'].flatMap((id) =>
      lines(id).length === 0 ? [] : [[id, lines(id)] as const],
    )
    return edition(Object.fromEntries(documents), cards?.map(({ id, prompt }) => card(`c${id}`, prompt)) ?? null)
  })

const passages = (comparison: PackComparison): readonly PassageChange[] =>
  comparison.documents.flatMap((document) => document.passages)
const blocks = ({ documents }: ComparedEdition) => documents.flatMap((document) => document.blocks).toSorted()

describe('whatever the editions', () => {
  test('compared with itself, everything is kept', () => {
    fc.assert(
      fc.property(arbitraryEdition, (one) => {
        const { documents, cards } = comparePacks(one, one)
        const kinds = [...documents, ...documents.flatMap((d) => d.passages), ...(cards ?? [])].map(({ kind }) => kind)
        expect(new Set(kinds).size === 0 || kinds.every((kind) => kind === 'kept')).toBe(true)
      }),
    )
  })

  test('every passage and card of either side stands in it once, and the counts add up', () => {
    fc.assert(
      fc.property(arbitraryEdition, arbitraryEdition, (before, after) => {
        const comparison = comparePacks(before, after)
        const changes = passages(comparison)
        expect(changes.flatMap((c) => c.before?.block ?? []).toSorted()).toEqual(blocks(before))
        expect(changes.flatMap((c) => c.after?.block ?? []).toSorted()).toEqual(blocks(after))
        const counts = countChanges(comparison)
        const { kept, moved, reworded } = counts.passages
        expect(kept + moved + reworded + counts.passages.new).toBe(blocks(after).length)
        expect(kept + moved + reworded + counts.passages.retired).toBe(blocks(before).length)
        if (counts.cards === null) return
        expect(counts.cards.kept + counts.cards.reworded + counts.cards.new).toBe(after.cards?.length)
        expect(counts.cards.kept + counts.cards.reworded + counts.cards.retired).toBe(before.cards?.length)
      }),
      { numRuns: 500 },
    )
  })

  test('the sides swapped, new and retired are swapped and the rest stays the same', () => {
    fc.assert(
      fc.property(arbitraryEdition, arbitraryEdition, (a, b) => {
        const pairsOf = (comparison: PackComparison, isSwapped: boolean) =>
          passages(comparison)
            .map(({ before, after }) => (isSwapped ? [after, before] : [before, after]))
            .map(([old, one]) => `${old?.block ?? ''}>${one?.block ?? ''}`)
            .toSorted()
        const there = comparePacks(a, b)
        const back = comparePacks(b, a)
        expect(pairsOf(back, true)).toEqual(pairsOf(there, false))
        expect(countChanges(back).cards?.new).toBe(countChanges(there).cards?.retired)
        expect(countChanges(back).documents.new).toBe(countChanges(there).documents.retired)
      }),
      { numRuns: 500 },
    )
  })

  test('the passages of a document that is there now are in its order', () => {
    fc.assert(
      fc.property(arbitraryEdition, arbitraryEdition, (before, after) => {
        const byId = new Map(comparePacks(before, after).documents.map((d) => [d.id, d]))
        for (const { id, blocks: order } of after.documents)
          expect(byId.get(id)?.passages.flatMap((c) => c.after?.block ?? [])).toEqual(order)
      }),
    )
  })
})

test('a whole pack is compared with what was kept of an edition', () => {
  const documents = lighthouses.documents.map((document) => ({
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((b) => ({ ...b, text: b.text.replace('bends light', 'gathers light') })),
    })),
  }))
  const packs = [lighthouses, { ...lighthouses, documents }]
  const [before, after] = packs.map((pack) => editionRow(preparePack(pack, 'bundled'), 0))
  if (before === undefined || after === undefined) throw new Error('two packs give two editions')
  const changed = passages(comparePacks(before, after)).filter(({ kind }) => kind !== 'kept')
  expect(changed.map(({ kind, after: now }) => [kind, now?.block])).toEqual([['reworded', 'overview-2']])
})

test('a long text of which every paragraph was reworded is compared paragraph by paragraph', () => {
  const lines = (word: string) =>
    Array.from({ length: 3000 }, (_, i) => `p${i}: ${word} paragraph ${i} of many words that stay`)
  const changes = passages(comparePacks(edition({ text: lines('The') }), edition({ text: lines('This') })))
  expect(changes.every(({ kind, before, after }) => kind === 'reworded' && before?.block === after?.block)).toBe(true)
})

describe('in words', () => {
  test.each([
    [{ new: 170, kept: 3, reworded: 20, retired: 3 }, '170 new cards, 20 reworded, 3 retired'],
    [{ new: 1, kept: 0, reworded: 0, retired: 0 }, '1 new card'],
    [{ kept: 9, renamed: 1, new: 0, retired: 2 }, '1 renamed card, 2 retired'],
    [{ kept: 9 }, ''],
  ])('%j is “%s”', (counts, words) => {
    expect(describeCounts(counts, 'card')).toBe(words)
  })

  const counted = (before: ComparedEdition, after: ComparedEdition) => countChanges(comparePacks(before, after))
  test('documents, passages and cards have a line each, and none where nothing changed', () => {
    const counts = counted(edition({ a: ['x: One'] }, [card('k', 'Q')]), edition({ a: ['x: One', 'y: Two'] }, []))
    expect(describeComparison(counts)).toEqual(['1 new passage', '1 retired card'])
  })
  test('the shortest form tells the cards, or else the passages', () => {
    expect(describeBriefly(counted(edition({}, [card('k', 'Q')]), edition({ a: ['x: One'] }, [])))).toBe(
      '1 retired card',
    )
    expect(describeBriefly(counted(edition({}, null), edition({ a: ['x: One'] }, [])))).toBe('1 new passage')
  })
})
