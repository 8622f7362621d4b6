/**
 * `npm run bench proposals`: cards proposed from text, beside chrono-node, which finds dates only, on the same text in the same run. And how
 * right they are on the texts with marked answers.
 */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import * as chrono from 'chrono-node'
import type { Section } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import { proposeCards } from '#core/content/propose/propose-cards'
import { readPackFolder } from '../../src/main/read-pack-folder.ts'
import { type Score, SEEN_TEXTS, scoreOf, sectionsOfText, UNSEEN_TEXTS } from '../helpers/proposal-marks.ts'
import { type BenchCase, benchCase, quantile, reportBench, timeOf } from './harness.ts'

/** In turns, so that what else the machine does meets both alike. */
const RUNS = 40
/** Turns that are not counted: the engine is done with making code of ours after eight to ten, with chrono-node's after three. */
const WARM_UP = 10
const PROJECT = path.resolve(import.meta.dirname, '../..')

const textsOf = (sections: readonly Section[]): readonly string[] =>
  sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))

/** Bytes in UTF-8, of 1,000,000. */
const megabytes = (texts: readonly string[]): number => Buffer.byteLength(texts.join('')) / 1e6

async function sectionsOfPacks(): Promise<readonly Section[]> {
  const folders = ['packs', 'examples'].flatMap((kind) => {
    const folder = path.join(PROJECT, 'resources', kind)
    return readdirSync(folder).map((id) => path.join(folder, id))
  })
  const parsed = await Promise.all(folders.map(async (folder) => parsePack(await readPackFolder(folder))))
  return parsed.flatMap((pack) => (pack.ok ? pack.value.documents.flatMap(({ sections }) => sections) : []))
}

/** The texts again and again, so that a turn has a megabyte to do: less would measure how one gets into the other's way in the processor's cache. */
function aMegabyte(sections: readonly Section[]): readonly Section[] {
  const times = Math.ceil(1 / megabytes(textsOf(sections)))
  return Array.from({ length: times }, () => sections).flat()
}

/** Our time a megabyte beside chrono-node's, medians, and the median of the ratios of each turn. */
function compare(name: string, some: readonly Section[]): readonly BenchCase[] {
  const sections = aMegabyte(some)
  const texts = textsOf(sections)
  const size = megabytes(texts)
  const turns = Array.from({ length: RUNS }, () => ({
    ours: timeOf(() => proposeCards(sections)) / size,
    theirs: timeOf(() => texts.forEach((text) => chrono.parse(text))) / size,
  })).slice(WARM_UP)
  const median = (of: (turn: (typeof turns)[number]) => number): number => quantile(turns.map(of), 0.5)
  console.log(`${name}: ${(megabytes(textsOf(some)) * 1000).toFixed(0)} kB, ${proposeCards(some).length} proposals`)
  return [
    benchCase({
      name: `${name}, share of chrono-node's time`,
      value: median(({ ours, theirs }) => ours / theirs) * 100,
      unit: '%',
      atMost: 100 / 8,
    }),
    benchCase({
      name: `${name}, 1 MB`,
      value: median(({ ours }) => ours),
      unit: 'ms',
      against: { name: 'chrono-node', value: median(({ theirs }) => theirs) },
    }),
  ]
}

function rightness(name: string, texts: readonly string[]): readonly BenchCase[] {
  const scores = texts.flatMap((text) => Object.values(scoreOf(text)))
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0)
  const right = sum((score) => score.right)
  return [
    benchCase({ name: `${name}: precision`, value: (right / sum((s) => s.made)) * 100, unit: '%', atLeast: 90 }),
    benchCase({ name: `${name}: recall`, value: (right / sum((s) => s.marked)) * 100, unit: '%', atLeast: 70 }),
  ]
}

const marked = [...SEEN_TEXTS, ...UNSEEN_TEXTS].flatMap(sectionsOfText)
reportBench('proposals', [
  ...compare('texts full of dates', marked),
  ...compare('the texts of our packs', await sectionsOfPacks()),
  ...rightness('texts that the rules were written from', SEEN_TEXTS),
  ...rightness('texts that they were not written from', UNSEEN_TEXTS),
])
