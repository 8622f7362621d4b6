import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SearchEntry, SearchResult } from '#core/search/model'
import { entryKey } from '#core/search/model'
import { SearchIndex } from '#core/search/search-index'
import { eachWord } from '#core/search/search-words'
import { arbitraryEntry, arbitraryText, arbitraryTypo, entryOf } from '../../helpers/search-entries.ts'

const ask = (index: SearchIndex, text: string, perGroup = 20): SearchResult =>
  index.search({ text, perGroup, opened: null })
const idsIn = ({ groups }: SearchResult): readonly string[] => groups.flatMap(({ hits }) => hits.map(({ id }) => id))
const find = (bodies: Readonly<Record<string, string>>, text: string): readonly string[] =>
  idsIn(ask(SearchIndex.build(Object.entries(bodies).map(([id, body]) => entryOf(id, body))), text))

/** The words of a text of four letters or more without figures, as they are written there. */
function longWords(text: string): readonly string[] {
  const words: string[] = []
  eachWord(text, (word) => words.push(word))
  return words.filter((word) => word.length >= 4 && !/[\p{N}\p{Script=Han}]/u.test(word))
}

describe('whatever the texts are', () => {
  const texts = fc.array(arbitraryText, { minLength: 1, maxLength: 6 })

  test('each word of each is found there, whole and by its beginning', () =>
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(9), (all, pick, length) => {
        const index = SearchIndex.build(all.map((text, i) => entryOf(String(i), text)))
        for (const [i, text] of all.entries()) {
          const words: string[] = []
          eachWord(text, (_, start, end) => words.push(text.slice(start, end)))
          const word = words[pick % Math.max(1, words.length)]
          if (word === undefined) continue
          expect(idsIn(ask(index, word))).toContain(String(i))
          const beginning = Array.from(word)
            .slice(0, length + 1)
            .join('')
          expect(idsIn(ask(index, beginning))).toContain(String(i))
        }
      }),
    ))

  test('each longer word is found with a typo, and so is its beginning', () =>
    fc.assert(
      fc.property(
        texts
          .filter((all) => all.some((text) => longWords(text).length > 0))
          .chain((all) =>
            fc
              .constantFrom(...all.flatMap((text, i) => longWords(text).map((word) => ({ word, id: String(i) }))))
              .chain(({ word, id }) =>
                fc.record({
                  all: fc.constant(all),
                  id: fc.constant(id),
                  typed: arbitraryTypo(word),
                  begun: fc
                    .integer({ min: 5, max: Math.max(5, word.length) })
                    .chain((n) => arbitraryTypo(word.slice(0, n))),
                }),
              ),
          ),
        ({ all, id, typed, begun }) => {
          const index = SearchIndex.build(all.map((text, i) => entryOf(String(i), text)))
          expect(idsIn(ask(index, typed))).toContain(id)
          expect(idsIn(ask(index, begun))).toContain(id)
        },
      ),
    ))

  test('any words that stand side by side are found as a phrase, also while its last word is typed', () =>
    fc.assert(
      fc.property(arbitraryText, arbitraryText, fc.nat(), (text, other, pick) => {
        const words: { start: number; end: number }[] = []
        eachWord(text, (word, start, end) => void (Array.from(word).length > 0 && words.push({ start, end })))
        const first = words[pick % Math.max(1, words.length)]
        const last = words[Math.min(words.length - 1, (pick % Math.max(1, words.length)) + 2)]
        if (first === undefined || last === undefined || last.end <= first.start) return
        const index = SearchIndex.build([entryOf('here', text), entryOf('other', other)])
        const quoted = text.slice(first.start, last.end)
        expect(idsIn(ask(index, `"${quoted}"`))).toContain('here')
        expect(idsIn(ask(index, `"${quoted}`))).toContain('here')
      }),
    ))

  test('after any changes it finds what an index built anew finds', () =>
    fc.assert(
      fc.property(
        fc.array(arbitraryEntry, { maxLength: 8 }),
        fc.array(
          fc.oneof(
            arbitraryEntry.map((entry) => ({ kind: 'put' as const, entry })),
            arbitraryEntry.map((entry) => ({ kind: 'remove' as const, entry })),
            fc.constant({ kind: 'compact' as const }),
            fc.constant({ kind: 'restore' as const }),
          ),
          { maxLength: 12 },
        ),
        fc.array(arbitraryText, { minLength: 1, maxLength: 4 }),
        (first, changes, queries) => {
          const entries = new Map(first.map((entry) => [entryKey(entry), entry]))
          let index = SearchIndex.build([...entries.values()])
          for (const change of changes) {
            if (change.kind === 'put') {
              entries.set(entryKey(change.entry), change.entry)
              index.put(change.entry)
            } else if (change.kind === 'remove') {
              entries.delete(entryKey(change.entry))
              index.remove(change.entry)
            } else if (change.kind === 'compact') index.compact()
            else index = SearchIndex.restore(index.keep(), [...entries.values()])
            expect(ask(index, queries[0] ?? '')).toEqual(
              ask(SearchIndex.build([...entries.values()]), queries[0] ?? ''),
            )
          }
          const anew = SearchIndex.build([...entries.values()])
          expect(index.size).toBe(entries.size)
          for (const query of queries) expect(ask(index, query)).toEqual(ask(anew, query))
        },
      ),
    ))
})

describe('an index that is kept', () => {
  const before = [entryOf('same', 'one lighthouse'), entryOf('changed', 'two lamps'), entryOf('gone', 'three keepers')]

  test('is the same after it was read back from where it was kept', () => {
    const kept = structuredClone(SearchIndex.build(before).keep())
    const index = SearchIndex.restore(kept, before)
    for (const word of ['lighthouse', 'lamps', '"three keepers"'])
      expect(ask(index, word)).toEqual(ask(SearchIndex.build(before), word))
    expect(index.keep()).toEqual(kept)
  })

  test('finds what there is now: what changed, what is new, and not what is gone', () => {
    const kept = SearchIndex.build(before).keep()
    const now = [entryOf('same', 'one lighthouse'), entryOf('changed', 'two lanterns'), entryOf('new', 'four keepers')]
    const index = SearchIndex.restore(kept, now)
    expect(idsIn(ask(index, 'lighthouse'))).toEqual(['same'])
    expect(idsIn(ask(index, 'lamps'))).toEqual([])
    expect(idsIn(ask(index, 'lanterns'))).toEqual(['changed'])
    expect(idsIn(ask(index, 'keepers'))).toEqual(['new'])
    expect(index.size).toBe(3)
  })

  test('shows where an entry is now, also when only that has changed', () => {
    const index = SearchIndex.restore(SearchIndex.build(before).keep(), [
      entryOf('same', 'one lighthouse', { place: 'Elsewhere' }),
    ])
    expect(ask(index, 'lighthouse').groups[0]?.hits[0]?.place).toBe('Elsewhere')
  })

  test('wants to be made anew when half of it is outdated', () => {
    const index = SearchIndex.restore(SearchIndex.build(before).keep(), [entryOf('same', 'one lighthouse')])
    expect(index.isScattered).toBe(true)
    index.compact()
    expect(index.isScattered).toBe(false)
    expect(index.keep().keys).toEqual(['note/same'])
  })
})

describe('a query', () => {
  test.each<[what: string, query: string, found: readonly string[]]>([
    ['of several words finds what has all of them, in any order', 'mission peace', ['drill', 'calm']],
    ['in quotation marks finds them side by side only', '"peace mission"', ['drill']],
    ['in quotation marks, not finished, takes the last word as a beginning', '"peace miss', ['drill']],
    ['in Chinese finds a word inside a sentence', '合作', ['chinese']],
    ['in Chinese finds one character', '组', ['chinese']],
    ['in Chinese finds only what stands so', '海上', []],
    ['in Cyrillic finds other capitals', 'САММИТ', ['russian']],
    ['in Cyrillic finds a typo', 'самимт', ['russian']],
    ['without accents finds a word with them', 'resume', ['accent']],
    ['with accents finds a word without them', 'mïssion', ['drill', 'calm']],
    ['of signs only finds nothing', '—?', []],
  ])('%s', (_, query, found) =>
    expect(
      find(
        {
          drill: 'The Peace Mission exercises.',
          calm: 'It was the mission of a lifetime, a very long and winding road that led to something that was called peace.',
          chinese: '上海合作组织成立于2001年。',
          russian: 'Саммит в Самарканде',
          accent: 'a résumé',
        },
        query,
      ),
    ).toEqual(found),
  )

  test('that nothing has in full finds what has the most of it, and says so', () => {
    const index = SearchIndex.build([
      entryOf('two', 'lamp and keeper'),
      entryOf('one', 'a lamp'),
      entryOf('none', 'fog'),
    ])
    const result = ask(index, 'lamp keeper albatross')
    expect(idsIn(result)).toEqual(['two'])
    expect(result.loosened).toBe(true)
    expect(ask(index, 'lamp keeper').loosened).toBe(false)
  })

  test('does not take words on both sides of a field’s end for a phrase', () => {
    const index = SearchIndex.build([entryOf('note', 'mission', { title: 'peace' })])
    expect(idsIn(ask(index, '"peace mission"'))).toEqual([])
    expect(idsIn(ask(index, 'peace mission'))).toEqual(['note'])
  })
})

describe('the best come first', () => {
  const order = (entries: readonly SearchEntry[], query: string) => idsIn(ask(SearchIndex.build(entries), query))

  test('titles before tags before texts', () =>
    expect(
      order(
        [entryOf('text', 'lamp'), entryOf('tag', '', { tags: 'lamp' }), entryOf('title', '', { title: 'lamp' })],
        'lamp',
      ),
    ).toEqual(['title', 'tag', 'text']))

  test('the word before longer words before typos', () =>
    expect(
      order(
        [entryOf('typo', 'slate'), entryOf('longer', 'statement'), entryOf('long', 'states'), entryOf('word', 'state')],
        'state',
      ),
    ).toEqual(['word', 'long', 'longer', 'typo']))

  test('of equals the most recent', () =>
    expect(
      order(
        [
          entryOf('old', 'lamp', { recency: 1 }),
          entryOf('new', 'lamp', { recency: 3 }),
          entryOf('mid', 'lamp', { recency: 2 }),
        ],
        'lamp',
      ),
    ).toEqual(['new', 'mid', 'old']))

  test('a title that only says where the hit stands finds nothing', () =>
    expect(order([entryOf('block', 'fog', { title: 'Lamps', titleFinds: false })], 'lamps')).toEqual([]))
})

describe('a group', () => {
  const many = Array.from({ length: 30 }, (_, i) => entryOf(String(i), 'lamp', { recency: i }))
  const index = SearchIndex.build([...many, entryOf('card', 'lamp', { kind: 'card' })])

  test('holds the best of its kind and says how many there are', () => {
    const [notes, cards] = ask(index, 'lamp', 3).groups
    expect([notes?.kind, notes?.hits.map(({ id }) => id), notes?.total]).toEqual(['note', ['29', '28', '27'], 30])
    expect([cards?.kind, cards?.total]).toEqual(['card', 1])
  })

  test('that is opened holds many more', () => {
    const { groups } = index.search({ text: 'lamp', perGroup: 3, opened: 'note' })
    expect(groups[0]?.hits).toHaveLength(30)
    expect(groups[0]?.hits.map(({ id }) => id)).toEqual(many.map(({ id }) => id).toReversed())
  })
})
