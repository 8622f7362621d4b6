import fc from 'fast-check'
import type { Place } from '#core/annotations/place'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'
import type { LogLine } from '#core/scheduling/log-line'
import type { ExportData } from '#core/transfer/export-file'
import {
  type EditionRow,
  editionId,
  HIGHLIGHT_COLORS,
  type HighlightRow,
  type NoteRow,
  type OwnCardRow,
  type PackContentRow,
  type PackRow,
  type ReadingRow,
  type RemarkRow,
  readingId,
  type SettingsRow,
} from '#core/transfer/rows'

/** Any text, also with characters outside the basic plane, lone surrogates and control characters. */
const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.string({ unit: 'binary', maxLength: 10 }))
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/)
const id = <T extends string>(): fc.Arbitrary<T> => fc.uuid().map((uuid) => uuid as T)
const named = <T extends string>(): fc.Arbitrary<T> => name.map((one) => one as T)
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })
const day = fc.integer({ min: -1_000, max: 100_000 })
const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0)
const tags = fc.array(text, { maxLength: 3 })

const editable = { id: id<RowId>(), createdAt: instant, updatedAt: instant, deletedAt: fc.option(instant) }

export const arbitraryPlace: fc.Arbitrary<Place> = fc.record({
  pack: named<PackId>(),
  edition: fc.nat(50),
  segments: fc.array(
    fc
      .record({
        block: named<BlockId>(),
        exact: fc.string({ minLength: 1 }),
        prefix: text,
        suffix: text,
        start: fc.nat(900),
      })
      .map((segment) => ({ ...segment, end: segment.start + segment.exact.length })),
    { minLength: 1, maxLength: 3 },
  ),
})

const passage = { place: fc.option(arbitraryPlace), document: fc.option(named<DocumentId>()) }

export const arbitraryHighlight: fc.Arbitrary<HighlightRow> = fc.record({
  ...editable,
  place: arbitraryPlace,
  document: named<DocumentId>(),
  color: fc.constantFrom(...HIGHLIGHT_COLORS),
  comment: text,
  tags,
})

const plainNote = fc.record({ ...editable, ...passage, title: text, body: text, tags, pinned: fc.boolean() })

export const arbitraryNote: fc.Arbitrary<NoteRow> = fc
  .tuple(plainNote, fc.option(id<RowId>()))
  .map(([note, versionOf]) => (versionOf === null ? note : { ...note, versionOf }))

export const arbitraryOwnCard: fc.Arbitrary<OwnCardRow> = fc.record({
  ...editable,
  ...passage,
  front: text,
  back: text,
  tags,
})

export const arbitraryRemark: fc.Arbitrary<RemarkRow> = fc.record({ ...editable, cardId: named<CardId>(), text })

export const arbitraryReading: fc.Arbitrary<ReadingRow> = fc
  .record({
    pack: named<PackId>(),
    document: named<DocumentId>(),
    block: named<BlockId>(),
    fraction: share,
    furthest: share,
    openedAt: instant,
  })
  .map((row) => ({ id: readingId(row.pack, row.document), ...row }))

/** Minutes of (re)learning steps. */
const steps = fc
  .uniqueArray(fc.integer({ min: 1, max: 1440 }), { maxLength: 4 })
  .map((minutes) => minutes.toSorted((a, b) => a - b))

export const arbitrarySettings: fc.Arbitrary<SettingsRow> = fc.record({
  id: fc.constant('settings'),
  newPerDay: fc.nat(999),
  reviewsPerDay: fc.nat(9999),
  desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
  learningSteps: steps,
  relearningSteps: steps,
  cutoffHour: fc.nat(23),
  theme: fc.constantFrom('system', 'light', 'sepia', 'dark'),
  font: fc.constantFrom('serif', 'sans', 'dyslexic'),
  textSize: fc.integer({ min: 12, max: 32 }),
  textWidth: fc.constantFrom('narrow', 'normal', 'wide'),
  lineHeight: fc.double({ min: 1.2, max: 2.4, noNaN: true }),
  motion: fc.constantFrom('system', 'reduced'),
  contrast: fc.constantFrom('system', 'high'),
  remindAt: fc.option(fc.nat(1439)),
  shortcuts: fc.dictionary(
    fc.stringMatching(/^[a-z.-]{1,12}$/),
    fc.array(fc.stringMatching(/^[!-~ö]{1,40}$/), { maxLength: 2 }),
    {
      maxKeys: 3,
      noNullPrototype: true,
    },
  ),
  firstStartDone: fc.boolean(),
  tourStop: fc.nat(20),
})

export const arbitraryEdition: fc.Arbitrary<EditionRow> = fc
  .record({
    newsReadAt: fc.option(instant),
    pack: named<PackId>(),
    edition: fc.nat(50),
    seenAt: instant,
    blocks: fc.dictionary(name, text, { maxKeys: 4, noNullPrototype: true }),
    documents: fc.array(
      fc.record({ id: named<DocumentId>(), title: text, blocks: fc.array(named<BlockId>(), { maxLength: 3 }) }),
      { maxLength: 2 },
    ),
    cards: fc.option(
      fc.array(fc.record({ id: named<CardId>(), prompt: text, answer: text, sentence: text }), { maxLength: 2 }),
    ),
  })
  .map(({ newsReadAt, ...row }) => ({
    id: editionId(row.pack, row.edition),
    ...row,
    ...(newsReadAt === null ? {} : { newsReadAt }),
  }))

/** A pack, and its files where it has any: a removed one whose days are over has none. */
const arbitraryPack: fc.Arbitrary<{ readonly row: PackRow; readonly contents: readonly PackContentRow[] }> = fc
  .record({
    row: fc.record({ ...editable, id: named<PackId>(), title: text, edition: fc.nat(50) }),
    content: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
    files: fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true }),
  })
  .map(({ row, content, files }) => ({
    row: { ...row, content: content ?? '' },
    contents: content === null ? [] : [{ id: content, files }],
  }))

export const arbitraryPackRow: fc.Arbitrary<PackRow> = arbitraryPack.map(({ row }) => row)

const line = {
  id: id<RowId>(),
  cardId: named<CardId>(),
  at: instant,
  utcOffset: fc.integer({ min: -720, max: 840 }),
  day,
}

/** All but the steps, which stand in a line only where they are not the parameter set's. */
const ANSWER_KEYS = [
  'id',
  'cardId',
  'at',
  'utcOffset',
  'day',
  'kind',
  'rating',
  'evidence',
  'took',
  'stateBefore',
  'dueAt',
  'intervalDays',
  'parameters',
] as const

export const arbitraryLine: fc.Arbitrary<LogLine> = fc.oneof(
  fc.record(
    {
      ...line,
      kind: fc.constant('answer' as const),
      rating: fc.constantFrom(1, 2, 3, 4),
      evidence: fc.constantFrom('recalled', 'typed', 'picked', 'hinted'),
      took: fc.nat(600_000),
      stateBefore: fc.constantFrom('new', 'learning', 'review', 'relearning'),
      dueAt: instant,
      intervalDays: fc.nat(36_500),
      parameters: fc.constant('fsrs6-default' as const),
      steps: fc.record({ learning: steps, relearning: steps }),
    },
    { requiredKeys: [...ANSWER_KEYS] },
  ),
  fc.record({ ...line, kind: fc.constant('undo' as const), line: id<RowId>() }),
  fc.record({ ...line, kind: fc.constantFrom('reset', 'suspend', 'resume') }),
  fc.record({ ...line, kind: fc.constant('due' as const), dueAt: instant }),
  fc.record({ ...line, kind: fc.constant('bury' as const), until: day }),
)

const rows = <T extends { readonly id: string }>(row: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.uniqueArray(row, { selector: (one) => one.id, maxLength: 4 })

/** Anything that a person could have made. Lists are in no order. */
export const arbitraryData: fc.Arbitrary<ExportData> = fc
  .record({
    packs: fc.uniqueArray(arbitraryPack, { selector: ({ row }) => row.id, maxLength: 3 }),
    highlights: rows(arbitraryHighlight),
    notes: rows(arbitraryNote),
    cards: rows(arbitraryOwnCard),
    remarks: rows(arbitraryRemark),
    log: rows(arbitraryLine),
    reading: rows(arbitraryReading),
    settings: arbitrarySettings,
    editions: rows(arbitraryEdition),
  })
  .map(({ packs, ...data }) => ({
    ...data,
    packs: packs.map(({ row }) => row),
    packContents: packs.flatMap(({ contents }) => contents),
  }))
