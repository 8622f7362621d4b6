import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Anchored, anchorPlace, type Texts } from '#core/annotations/anchor-place'
import { describePlace } from '#core/annotations/describe-place'
import type { BlockRange } from '#core/annotations/place'
import { sentencesOf } from '#core/content/sentences'
import type { BlockId, PackId } from '#core/ids'
import { editWords, type Range, randomFrom, readProse } from '../../helpers/prose.ts'

const PACK = 'sco' as PackId
const block = (id: string): BlockId => id as BlockId

type Blocks = ReadonlyMap<BlockId, string>

const blocksOf = (texts: Record<string, string>): Blocks =>
  new Map(Object.entries(texts).map(([id, text]) => [block(id), text]))

/** Texts now and as they were in the edition of the place; null when that edition was never seen. */
function textsOf(now: Blocks, before: Blocks | null): Texts {
  return {
    textOf: (id) => now.get(id) ?? null,
    blocks: () => Array.from(now, ([id, text]) => ({ block: id, text })),
    oldTextOf: (_edition, id) => before?.get(id) ?? null,
  }
}

/** Describes a quote in the texts before, given as a record of blocks, and anchors it in those after. */
function follow(
  before: Record<string, string>,
  after: Record<string, string>,
  id: string,
  quote: string,
  isKnown = true,
): Anchored {
  const old = blocksOf(before)
  const text = before[id] ?? ''
  const start = text.indexOf(quote)
  const place = describePlace(PACK, 1, [{ block: block(id), text, start, end: start + quote.length }])
  return anchorPlace(place, textsOf(blocksOf(after), isKnown ? old : null))
}

const textAt = (after: Record<string, string>, range: BlockRange | undefined): string | undefined =>
  range === undefined ? undefined : after[range.block]?.slice(range.start, range.end)

describe('a place', () => {
  const INDIA = 'India became a full member in June 2017. Pakistan joined on the same day. Both were observers before.'

  test.each([
    [
      'words were put before it',
      'Some years later India became a full member in June 2017. Pakistan joined on the same day.',
      'Pakistan joined',
      'Pakistan joined',
    ],
    [
      'words behind it were removed',
      'India became a full member in June 2017. Pakistan joined.',
      'Pakistan joined',
      'Pakistan joined',
    ],
    [
      'the sentences changed places',
      'Pakistan joined on the same day. India became a full member in June 2017.',
      'Pakistan joined on the same day.',
      'Pakistan joined on the same day.',
    ],
    [
      'it begins and ends within words',
      'In the end India became a full member in June 2017.',
      'ia became a ful',
      'ia became a ful',
    ],
  ])('is exact when %s', (_what, now, quote, found) => {
    const anchored = follow({ b: INDIA }, { b: now }, 'b', quote)
    expect(anchored.kind).toBe('exact')
    expect(anchored.kind === 'exact' && textAt({ b: now }, anchored.ranges[0])).toBe(found)
  })

  test.each([
    [
      'one of its words was replaced',
      'India became a full member in July 2017. Pakistan joined on the same day. Both were observers before.',
      'full member in June 2017',
      'full member in July 2017',
    ],
    [
      'its first word was replaced',
      'India became a full member in June 2017. Islamabad joined on the same day. Both were observers before.',
      'Pakistan joined on the same day',
      'Islamabad joined on the same day',
    ],
    [
      'its last word was replaced',
      'India became a full member in June 2018. Pakistan joined on the same day. Both were observers before.',
      'full member in June 2017',
      'full member in June 2018',
    ],
    [
      'words were put into it',
      'India became a full and equal member in June 2017. Pakistan joined on the same day. Both were observers before.',
      'became a full member',
      'became a full and equal member',
    ],
    [
      'a letter was mended',
      'India became a full member in June 2017. Pakistan joined on the same day. Both were obsrvers before.',
      'observers',
      'obsrvers',
    ],
  ])('has moved when %s', (_what, now, quote, found) => {
    const anchored = follow({ b: INDIA }, { b: now }, 'b', quote)
    expect(anchored.kind).toBe('moved')
    expect(anchored.kind === 'moved' && textAt({ b: now }, anchored.ranges[0])).toBe(found)
  })

  test('has moved when its sentence went to another block', () => {
    const before = { a: INDIA, b: 'The Charter was signed in Saint Petersburg.' }
    const after = { a: 'India became a full member in June 2017.', b: `${before.b} Pakistan joined on the same day.` }
    const anchored = follow(before, after, 'a', 'Pakistan joined on the same day.')
    expect(anchored.kind === 'moved' && anchored.ranges).toEqual([{ block: 'b', start: 44, end: 76 }])
  })

  test('has moved when its block was split in two', () => {
    const after = {
      b: 'India became a full member in June 2017.',
      c: 'Pakistan joined on the same day. Both were observers before.',
    }
    const anchored = follow({ b: INDIA }, after, 'b', 'on the same day. Both were')
    expect(anchored.kind === 'moved' && textAt(after, anchored.ranges[0])).toBe('on the same day. Both were')
  })

  test('is lost, with what comes nearest, when its sentence was removed and another one like it is left', () => {
    const before = { b: 'Mongolia became an SCO observer in 2004. Belarus became an SCO observer in 2015.' }
    const after = { b: 'Belarus became an SCO observer in 2015.' }
    expect(follow(before, after, 'b', 'Mongolia became an SCO observer in 2004.').kind).toBe('lost')
    expect(follow(before, after, 'b', 'became an SCO observer in 2004').kind).toBe('lost')
  })

  test('is lost when the same words stand in a block that has not changed', () => {
    const before = { a: 'It met in Astana. It also met in Tashkent.', b: 'It met in Astana.' }
    const after = { a: 'It also met in Tashkent.', b: 'It met in Astana.' }
    expect(follow(before, after, 'a', 'It met in Astana.')).toEqual({ kind: 'lost', suggestion: null })
  })

  test('is lost when it came to two places', () => {
    const before = { a: 'Pakistan joined on the same day, in Astana, as a full member.' }
    const after = { b: before.a, c: before.a }
    expect(follow(before, after, 'a', before.a)).toMatchObject({ kind: 'lost', suggestion: [{ block: 'b' }] })
  })

  test('is lost when the text is gone', () => {
    expect(follow({ b: INDIA }, {}, 'b', 'Pakistan joined')).toEqual({ kind: 'lost', suggestion: null })
  })

  test('is only suggested in another block when the edition that it was made in was never seen', () => {
    const after = { c: INDIA }
    const anchored = follow({ b: INDIA }, after, 'b', 'Pakistan joined', false)
    expect(anchored).toMatchObject({ kind: 'lost', suggestion: [{ block: 'c' }] })
  })

  test('over several blocks is found only if each of its pieces is', () => {
    const before = new Map([
      [block('a'), 'The first block of three.'],
      [block('b'), 'The second block of three.'],
      [block('c'), 'The third block of three.'],
    ])
    const place = describePlace(
      PACK,
      1,
      Array.from(before, ([id, text]) => ({ block: id, text, start: 4, end: text.length })),
    )
    const edited = new Map(before).set(block('b'), 'The second block of all three.')
    const shorter = new Map([...before].filter(([id]) => id !== 'b'))
    expect(anchorPlace(place, textsOf(before, before)).kind).toBe('exact')
    expect(anchorPlace(place, textsOf(edited, before))).toMatchObject({
      kind: 'moved',
      ranges: [{ block: 'a' }, { end: 30 }, { block: 'c' }],
    })
    expect(anchorPlace(place, textsOf(shorter, before))).toMatchObject({
      kind: 'lost',
      suggestion: [{ block: 'a' }, { block: 'c' }],
    })
  })

  test('of Chinese text is followed by its characters', () => {
    const before = { b: '上海合作组织成立于二〇〇一年六月十五日。总部设在北京。' }
    const after = { b: '上海合作组织于二〇〇一年六月十五日成立。它的总部设在中国北京。' }
    const anchored = follow(before, after, 'b', '总部设在北京')
    expect(anchored.kind === 'moved' && textAt(after, anchored.ranges[0])).toBe('总部设在中国北京')
  })

  test('in unchanged text is exact and where it was', () => {
    const texts = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), fc.string({ unit: 'grapheme', minLength: 1 })),
      {
        selector: ([id]) => id,
        minLength: 1,
        maxLength: 5,
      },
    )
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.boolean(), (entries, which, from, length, isKnown) => {
        const blocks = blocksOf(Object.fromEntries(entries))
        const [id, text] = [...blocks][which % blocks.size] ?? [block(''), '']
        const start = from % text.length
        const end = start + 1 + (length % (text.length - start))
        const place = describePlace(PACK, 1, [{ block: id, text, start, end }])
        const [segment] = place.segments
        expect(anchorPlace(place, textsOf(blocks, isKnown ? blocks : null))).toEqual({
          kind: 'exact',
          ranges: [{ block: id, start: segment?.start, end: segment?.end }],
        })
      }),
    )
  })
})

// Thousands of cases, each against some 10,000 words: on a busy machine longer than the usual limit.
describe('over the whole prose of the pack', { timeout: 60_000 }, () => {
  const CASES = 1_500
  const prose = readProse()
  const ids = [...prose.keys()]
  const vocabulary = [...prose.values()].flatMap((text) => text.split(' '))

  interface Quote extends Range {
    readonly block: BlockId
    readonly text: string
  }
  /** What a change made of the texts and of the quote; null where it is gone. */
  interface Changed {
    readonly now: Blocks
    readonly truth: BlockRange | null
    /** The quote, where another one than was picked was changed. */
    readonly quote?: Quote
  }
  type Change = (quote: Quote, random: () => number) => Changed | null

  /** A few words, a long passage or a whole block. */
  function pickQuote(random: () => number): Quote {
    const id = ids[Math.floor(random() * ids.length)] ?? block('')
    const text = prose.get(id) ?? ''
    const words = [...text.matchAll(/\S+/g)]
    const kind = random()
    const wanted = kind < 0.15 ? 1 : kind < 0.5 ? 2 + random() * 6 : kind < 0.9 ? 8 + random() * 25 : words.length
    const count = Math.min(words.length, Math.floor(wanted))
    const first = Math.floor(random() * (words.length - count + 1))
    const last = words[first + count - 1]
    return { block: id, text, start: words[first]?.index ?? 0, end: (last?.index ?? 0) + (last?.[0].length ?? 0) }
  }

  const withBlock = (id: BlockId, text: string): Blocks => new Map(prose).set(id, text)

  /** Right: the same passage but for a word or so at its ends. */
  function isSame(a: BlockRange, b: BlockRange): boolean {
    const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
    return a.block === b.block && common >= 0.7 * (Math.max(a.end, b.end) - Math.min(a.start, b.start))
  }

  /** Shares of all cases: found right, lost, and taken for something else (or found though it is gone). */
  function measure(
    change: Change,
    before: Blocks | null = prose,
  ): { readonly right: number; readonly lost: number; readonly wrong: number } {
    const random = randomFrom(20_261_123)
    const count = { right: 0, lost: 0, wrong: 0 }
    for (let done = 0; done < CASES; ) {
      const quote = pickQuote(random)
      const changed = change(quote, random)
      if (changed === null) continue
      done += 1
      const anchored = anchorPlace(describePlace(PACK, 1, [changed.quote ?? quote]), textsOf(changed.now, before))
      const [range] = anchored.kind === 'lost' ? [] : anchored.ranges
      if (range === undefined) count.lost += 1
      else if (changed.truth !== null && isSame(range, changed.truth)) count.right += 1
      else count.wrong += 1
    }
    return { right: count.right / CASES, lost: count.lost / CASES, wrong: count.wrong / CASES }
  }

  const editedAround: (rate: number) => Change = (rate) => (quote, random) => {
    const isOutside = (offset: number): boolean => offset < quote.start || offset >= quote.end
    const edited = editWords(quote.text, rate, random, vocabulary, isOutside)
    return { now: withBlock(quote.block, edited.text), truth: { block: quote.block, ...edited.rangeNow(quote) } }
  }

  /** One word in twenty is edited in the whole block, at least one of them in the quote, which keeps two thirds of its length. */
  const editedWithin: Change = (quote, random) => {
    const exact = quote.text.slice(quote.start, quote.end)
    const edited = editWords(quote.text, 0.05, random, vocabulary)
    const range = edited.rangeNow(quote)
    const now = edited.text.slice(range.start, range.end)
    const isLight =
      now !== exact && !now.includes(exact) && now.length >= (exact.length * 2) / 3 && now.length <= exact.length * 1.5
    return isLight ? { now: withBlock(quote.block, edited.text), truth: { block: quote.block, ...range } } : null
  }

  const withoutQuote = ({ text, start, end }: Quote): string => text.slice(0, start) + text.slice(end)

  const deleted: Change = (quote) => ({ now: withBlock(quote.block, withoutQuote(quote)), truth: null })

  const deletedAndEdited: Change = (quote, random) => ({
    now: withBlock(quote.block, editWords(withoutQuote(quote), 0.05, random, vocabulary).text),
    truth: null,
  })

  const editedProse = [1, 2, 3, 4, 5].map((seed) => {
    const random = randomFrom(seed)
    return new Map(Array.from(prose, ([id, text]) => [id, editWords(text, 0.05, random, vocabulary).text]))
  })
  const blockDeletedAndAllEdited: Change = (quote, random) => {
    const now = new Map(editedProse[Math.floor(random() * editedProse.length)])
    now.delete(quote.block)
    return { now, truth: null }
  }

  /** The whole block, edited, under another id; only for quotes long enough to be told from others. */
  const renamed: Change = (quote, random) => {
    if (quote.end - quote.start < 20) return null
    const edited = editWords(quote.text, 0.05, random, vocabulary)
    const range = edited.rangeNow(quote)
    const now = new Map(prose).set(block('renamed'), edited.text)
    now.delete(quote.block)
    return range.end - range.start < (quote.end - quote.start) * 0.8
      ? null
      : { now, truth: { block: block('renamed'), ...range } }
  }

  /** A whole sentence taken out of its block and put at the end of another one. */
  const moved: Change = (quote, random) => {
    const sentences = sentencesOf(quote.text)
    const sentence = sentences[Math.floor(random() * sentences.length)]
    const target = ids[Math.floor(random() * ids.length)]
    if (sentence === undefined || target === undefined || target === quote.block || sentence.end - sentence.start < 24)
      return null
    const passage = { ...quote, ...sentence }
    const before = prose.get(target) ?? ''
    const exact = quote.text.slice(sentence.start, sentence.end)
    return {
      now: new Map(prose).set(quote.block, withoutQuote(passage)).set(target, `${before} ${exact}`),
      quote: passage,
      truth: { block: target, start: before.length + 1, end: before.length + 1 + exact.length },
    }
  }

  test.each([
    ['edits of one word in twenty around a quote leave', 0.99, editedAround(0.05)],
    ['edits of one word in five around a quote leave', 0.98, editedAround(0.2)],
    ['light edits of the quote itself leave', 0.95, editedWithin],
    ['a new id for its block leaves', 0.95, renamed],
    ['moving a sentence to another block leaves', 0.95, moved],
  ])('%s at least %f of the places right and at most 0.005 wrong', (_what, least, change) => {
    const { right, wrong } = measure(change)
    expect(right).toBeGreaterThanOrEqual(least)
    expect(wrong).toBeLessThanOrEqual(0.005)
  })

  test.each([
    ['its words are deleted', deleted],
    ['its words are deleted and one word in twenty around them is edited', deletedAndEdited],
    ['its block is deleted and all others are edited', blockDeletedAndAllEdited],
  ])('a quote is taken for something else in at most 5 of 1,000 cases when %s', (_what, change) => {
    expect(measure(change).wrong).toBeLessThanOrEqual(0.005)
  })

  test('without the texts of the edition a quote may be lost, but is hardly ever taken for something else', () => {
    expect(measure(editedAround(0.05), null)).toMatchObject({ wrong: 0 })
    expect(measure(editedWithin, null).wrong).toBeLessThanOrEqual(0.005)
    expect(measure(deleted, null).wrong).toBeLessThanOrEqual(0.005)
    expect(measure(blockDeletedAndAllEdited, null).wrong).toBe(0)
  })
})
