import { excerptOf } from '#core/notes/excerpt'
import type { MarkedText, SearchEntry } from './model.ts'
import { isRead, type ReadWord } from './readings.ts'
import { eachWord } from './search-words.ts'

type Mark = readonly [start: number, end: number]

/** Marks the words of a text that the query found. */
export function markText(text: string, read: readonly ReadWord[]): MarkedText {
  const known = new Map<string, boolean>()
  const marks: Mark[] = []
  eachWord(text, (word, start, end) => {
    let isFound = known.get(word)
    if (isFound === undefined) {
      isFound = read.some((one) => isRead(one, word))
      known.set(word, isFound)
    }
    if (!isFound) return
    const before = marks.at(-1)
    // Pairs of Chinese characters reach into each other.
    if (before !== undefined && start <= before[1]) marks[marks.length - 1] = [before[0], Math.max(before[1], end)]
    else marks.push([start, end])
  })
  return { text, marks }
}

/** Characters of an excerpt, and how many of them stand before the first mark. */
const LENGTH = 180
const BEFORE = 50

/** What an entry shows below its title: its text around the words that were found, or its tags when only they were. */
export function excerptFor(entry: SearchEntry, read: readonly ReadWord[]): MarkedText {
  const body = markText(entry.isMarkdown ? excerptOf(entry.body, Number.POSITIVE_INFINITY) : entry.body, read)
  if (body.marks.length === 0 && entry.tags !== '') {
    const tags = markText(entry.tags, read)
    if (tags.marks.length > 0) return cut(tags)
  }
  return cut(body)
}

/** The part of a text with the most marks, from a word's beginning to a word's end, with … where something was left out. */
function cut({ text, marks }: MarkedText): MarkedText {
  if (text.length <= LENGTH) return { text, marks }
  const start = wordStartAfter(text, Math.min(bestStart(marks), text.length - LENGTH))
  const end = start + LENGTH >= text.length ? text.length : wordEndBefore(text, start, start + LENGTH)
  const lead = start > 0 ? '…' : ''
  const shown = lead + text.slice(start, end) + (end < text.length ? '…' : '')
  const shift = lead.length - start
  return {
    text: shown,
    marks: marks.flatMap(([from, to]): Mark[] => (from >= start && to <= end ? [[from + shift, to + shift]] : [])),
  }
}

function bestStart(marks: readonly Mark[]): number {
  let best = { start: 0, count: 0 }
  for (const [i, [start]] of marks.entries()) {
    const from = Math.max(0, start - BEFORE)
    let count = 1
    while ((marks[i + count]?.[1] ?? Number.POSITIVE_INFINITY) <= from + LENGTH) count += 1
    if (count > best.count) best = { start: from, count }
  }
  return best.start
}

/** Text without spaces is cut where it stands. */
function wordStartAfter(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at - 1)
  return space === -1 || space - at > BEFORE / 2 ? at + lowHalf(text, at) : space + 1
}

function wordEndBefore(text: string, start: number, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space <= start + LENGTH / 2 ? at - lowHalf(text, at) : space
}

/** 1 where a cut would split a surrogate pair. */
function lowHalf(text: string, at: number): 0 | 1 {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? 1 : 0
}
