import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import {
  editionSchema,
  highlightSchema,
  logLineSchema,
  noteSchema,
  readingSchema,
  settingsSchema,
} from '#core/transfer/row-schemas'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { arbitraryHighlight, arbitraryLine, arbitraryNote, arbitraryReading } from '../../helpers/arbitrary-rows.ts'

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success

describe('chosen keys', () => {
  const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`command-${i}`, []]))
  test.each([
    ['one', { 'notes.new': ['mod+shift+n'] }, true],
    ['none', { 'notes.new': [] }, true],
    ['a letter of another alphabet', { 'notes.new': ['mod+ö'] }, true],
    ['a space', { 'notes.new': ['mod+ '] }, false],
    ['a line break', { 'notes.new': ['mod+n\n'] }, false],
    ['no sign at all', { 'notes.new': [''] }, false],
    ['overlong', { 'notes.new': ['x'.repeat(41)] }, false],
    ['nine for one command', { 'notes.new': 'abcdefghi'.split('') }, false],
    ['for an overlong command', { ['x'.repeat(101)]: ['a'] }, false],
    ['for 500 commands', many(500), true],
    ['for 501 commands', many(501), false],
  ])('%s', (_name, shortcuts, isTaken) => {
    expect(accepts(settingsSchema, { ...DEFAULT_SETTINGS, shortcuts })).toBe(isTaken)
  })
})

describe('the parsers of rows', () => {
  test.each([
    ['highlight', highlightSchema, arbitraryHighlight],
    ['note', noteSchema, arbitraryNote],
    ['log line', logLineSchema, arbitraryLine],
  ] as const)('give every %s back as it is', (_name, schema, arbitrary) => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (row) => {
        expect(schema.parse(row)).toEqual(row)
      }),
    )
  })

  test.each([
    ['highlight', highlightSchema, arbitraryHighlight],
    ['note', noteSchema, arbitraryNote],
    ['log line', logLineSchema, arbitraryLine],
  ] as const)('refuse a %s that lacks any one field, or has one too many', (_name, schema, arbitrary) => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, fc.nat(), (row, n) => {
        // The steps stand only in lines that need them, and few notes are versions.
        const entries = Object.entries(row).filter(([key]) => key !== 'steps' && key !== 'versionOf')
        expect(accepts(schema, Object.fromEntries(entries.toSpliced(n % entries.length, 1)))).toBe(false)
        expect(accepts(schema, { ...row, surprise: 1 })).toBe(false)
      }),
    )
  })

  test.each([
    ['a negative number of new cards', { newPerDay: -1 }],
    ['half a card', { newPerDay: 1.5 }],
    ['a retention that cannot be reached', { desiredRetention: 1 }],
    ['a theme that does not exist', { theme: 'pink' }],
    ['steps that do not grow', { learningSteps: [10, 1] }],
    ['a step of no time', { relearningSteps: [0] }],
    ['an hour that no clock has', { cutoffHour: 24 }],
    ['a reminder after midnight of the next day', { remindAt: 1440 }],
    ['keys that are no list', { shortcuts: { 'notes.new': 'n' } }],
  ])('refuse settings with %s', (_what, wrong) => {
    expect(accepts(settingsSchema, DEFAULT_SETTINGS)).toBe(true)
    expect(accepts(settingsSchema, { ...DEFAULT_SETTINGS, ...wrong })).toBe(false)
  })

  test('refuse a line whose memory could not be computed', () => {
    const line = fc.sample(
      arbitraryLine.filter((one) => one.kind === 'answer'),
      1,
    )[0]
    expect(accepts(logLineSchema, { ...line, parameters: 'fsrs9' })).toBe(false)
    expect(accepts(logLineSchema, { ...line, rating: 5 })).toBe(false)
  })
})

describe('a row that contradicts itself is refused:', () => {
  const [highlight] = fc.sample(arbitraryHighlight, { numRuns: 1, seed: 1 })
  const [reading] = fc.sample(arbitraryReading, { numRuns: 1, seed: 1 })
  const [segment] = highlight?.place.segments ?? []

  test.each([
    [
      'a quote that is longer than its offsets say',
      highlightSchema,
      { ...highlight, place: { ...highlight?.place, segments: [{ ...segment, exact: `${segment?.exact}.` }] } },
    ],
    ['a place of nothing', highlightSchema, { ...highlight, place: { ...highlight?.place, segments: [] } }],
    ['a reading position under another document’s id', readingSchema, { ...reading, id: 'sco/other' }],
    ['a position behind the end', readingSchema, { ...reading, fraction: 1.5 }],
    [
      'an edition under another one’s id',
      editionSchema,
      { id: 'sco/2', pack: 'sco', edition: 1, seenAt: 0, blocks: {}, documents: [] },
    ],
  ])('%s', (_what, schema, row) => {
    expect(accepts(schema, row)).toBe(false)
  })
})
