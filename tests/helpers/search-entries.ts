import fc from 'fast-check'
import type { SearchEntry, SearchKind } from '#core/search/model'

/** An entry with a text; everything else is as little as can be. */
export function entryOf(id: string, body: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    kind: 'note',
    id,
    title: '',
    titleFinds: true,
    body,
    isMarkdown: false,
    tags: '',
    place: 'Note',
    pack: null,
    route: `/notes/${id}`,
    recency: 0,
    ...more,
  }
}

/** Words in scripts that separate them, some of them alike, some with accents and in capitals. */
export const arbitraryWord: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Shanghai',
    'shanghaied',
    'Astana',
    'Ástana',
    'summit',
    'summits',
    'Самарканд',
    'Σίσυφος',
    'SCO',
    '2001',
    'RATS',
  ),
  fc.string({ unit: fc.constantFrom(...Array.from('abcdeéÜñşабвйё')), minLength: 1, maxLength: 9 }),
)

/** Texts of such words, some with Chinese. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: arbitraryWord },
      { weight: 1, arbitrary: fc.constantFrom('上海合作组织', '北京', '和') },
    ),
    {
      maxLength: 12,
    },
  )
  .chain((words) =>
    fc
      .array(fc.constantFrom(' ', ', ', '. ', '\n', '-'), { minLength: words.length, maxLength: words.length })
      .map((gaps) => words.map((word, i) => word + gaps[i]).join('')),
  )

export const arbitraryEntry: fc.Arbitrary<SearchEntry> = fc.record({
  kind: fc.constantFrom<SearchKind>('note', 'highlight', 'card'),
  id: fc.nat(20).map(String),
  title: arbitraryText,
  titleFinds: fc.boolean(),
  body: arbitraryText,
  isMarkdown: fc.boolean(),
  tags: arbitraryText,
  place: fc.constant('Note'),
  pack: fc.constant(null),
  route: fc.constant('/notes'),
  recency: fc.nat(5),
})

/** Changes one letter of a word: drops one, adds one, replaces one or swaps two neighbours. It is another word then. */
export const arbitraryTypo = (word: string): fc.Arbitrary<string> =>
  fc
    .record({
      at: fc.nat(word.length - 1),
      letter: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')),
      way: fc.constantFrom<Typo>('drop', 'add', 'replace', 'swap'),
    })
    .map(({ at, letter, way }) => withTypo(word, at, letter, way))
    .filter((typed) => typed !== word)

export type Typo = 'drop' | 'add' | 'replace' | 'swap'

/** A word with one typo at an offset. A swap at the last letter changes nothing. */
export function withTypo(word: string, at: number, letter: string, way: Typo): string {
  const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)]
  switch (way) {
    case 'drop':
      return before + after
    case 'add':
      return before + letter + here + after
    case 'replace':
      return before + letter + after
    case 'swap':
      return before + after.slice(0, 1) + here + after.slice(1)
  }
}
