import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from '#core/content/parse-document'
import type { BlockId, DocumentId } from '#core/ids'

const FOLDER = new URL('../../resources/packs/sco/documents/', import.meta.url)

/** The block texts of the bundled pack: real prose, some of it in sentences that differ by a name or a year only. */
export function readProse(): ReadonlyMap<BlockId, string> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
  return new Map(
    files.toSorted().flatMap((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8')
      return parseDocument(name.replace('.md', '') as DocumentId, name, text).blocks.map(
        ({ block }) => [block.id, block.text] as const,
      )
    }),
  )
}

/** Pseudo-random numbers from 0 (inclusive) to 1 (exclusive), the same for the same seed: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export interface Range {
  readonly start: number
  readonly end: number
}

export interface EditedText {
  readonly text: string
  /** Where a range of whole words of the text before it was edited is now; empty when all its words were removed. */
  readonly rangeNow: (range: Range) => Range
}

/**
 * Removes, inserts, replaces or misspells words, each with the probability `rate`, where `isOpen` allows it.
 * @param vocabulary where new words come from
 */
export function editWords(
  text: string,
  rate: number,
  random: () => number,
  vocabulary: readonly string[],
  isOpen: (offset: number) => boolean = () => true,
): EditedText {
  const newWord = (): string => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word'
  const words: { readonly old: Range; readonly now: Range }[] = []
  let edited = ''
  for (const match of text.matchAll(/(\S+)(\s*)/g)) {
    const [whole, word = '', space = ''] = match
    const how = isOpen(match.index) && random() < rate ? random() : 1
    if (how >= 0.25 && how < 0.5) edited += `${newWord()} `
    const start = edited.length
    if (how < 0.25) edited += ''
    else if (how >= 0.5 && how < 0.75) edited += newWord() + space
    else if (how >= 0.75 && how < 1) edited += word.slice(0, -1) + space
    else edited += whole
    const length = how < 0.25 ? 0 : edited.length - start - space.length
    words.push({ old: { start: match.index, end: match.index + word.length }, now: { start, end: start + length } })
  }
  const rangeNow = ({ start, end }: Range): Range => {
    const left = words.filter((word) => word.old.start >= start && word.old.end <= end && word.now.start < word.now.end)
    return { start: left[0]?.now.start ?? 0, end: left.at(-1)?.now.end ?? 0 }
  }
  return { text: edited, rangeNow }
}
