import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Result } from '#core/result'
import { canonicalJson } from '#core/transfer/canonical-json'
import { crc32 } from '#core/transfer/crc32'
import {
  describeExportProblem,
  EXPORT_VERSION,
  type ExportData,
  type ExportFile,
  type ExportProblem,
  parseExport,
  writeExport,
} from '#core/transfer/export-file'
import { byId, DEFAULT_SETTINGS } from '#core/transfer/rows'
import { arbitraryData } from '../../helpers/arbitrary-rows.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/exports/${name}`, import.meta.url), 'utf8')

/** What was read; fails the test when the file was refused. */
function valueOf(result: Result<ExportFile, ExportProblem>): ExportFile {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function inOrder(data: ExportData): ExportData {
  const { highlights, notes, cards, remarks, reading, editions, packs, packContents } = data
  return {
    ...data,
    highlights: highlights.toSorted(byId),
    notes: notes.toSorted(byId),
    cards: cards.toSorted(byId),
    remarks: remarks.toSorted(byId),
    reading: reading.toSorted(byId),
    editions: editions.toSorted(byId),
    packs: packs.toSorted(byId),
    packContents: packContents.toSorted(byId),
  }
}

const instant = fc.integer({ min: 0, max: 4_102_444_800_000 })

describe('an export file', () => {
  test('gives back all that was written, rows by id and the log in its order', () => {
    fc.assert(
      fc.property(arbitraryData, instant, fc.string(), (data, savedAt, app) => {
        expect(valueOf(parseExport(writeExport(data, savedAt, app)))).toEqual({ app, savedAt, data: inOrder(data) })
      }),
    )
  })

  test('is the same text for the same data, however the rows were ordered', () => {
    fc.assert(
      fc.property(arbitraryData, (data) => {
        const turned = { ...data, notes: data.notes.toReversed(), editions: data.editions.toReversed() }
        expect(writeExport(turned, 0, '1')).toBe(writeExport(data, 0, '1'))
      }),
    )
  })

  test('with any one character changed is refused', () => {
    fc.assert(
      fc.property(arbitraryData, fc.nat(), fc.nat({ max: 15 }), (data, place, bit) => {
        const text = writeExport(data, 0, '1')
        const at = place % text.length
        const changed = String.fromCharCode(text.charCodeAt(at) ^ (1 << bit))
        expect(parseExport(text.slice(0, at) + changed + text.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('cut off anywhere is refused', () => {
    fc.assert(
      fc.property(arbitraryData, fc.nat(), (data, place) => {
        const text = writeExport(data, 0, '1')
        expect(parseExport(text.slice(0, place % text.length)).ok).toBe(false)
      }),
    )
  })
})

describe('a file of format version 1', () => {
  const file = valueOf(parseExport(fixture('v1.json')))

  test('is read', () => {
    expect(file.app).toBe('0.1.0')
    expect(file.savedAt).toBe(1_793_002_000_000)
    expect(file.data.highlights.map((row) => row.color)).toEqual(['yellow', 'pink'])
    expect(file.data.notes[0]?.body).toBe('China, **Russia**, …\n\n- 哈萨克斯坦 🏔')
    expect(file.data.cards[0]?.place?.segments[0]?.exact).toBe('15 June 2001')
    expect(file.data.log.map((line) => line.kind)).toEqual([
      'answer',
      'answer',
      'undo',
      'suspend',
      'resume',
      'bury',
      'due',
      'reset',
    ])
    expect(file.data.settings).toMatchObject({ newPerDay: 12, theme: 'dark', textSize: 20 })
    expect(file.data.editions[0]?.documents[0]?.blocks).toEqual(['history-1', '2003', 'history-2'])
  })

  test('gets what later versions added, as it was then: no tags, nothing pinned, no packs, the usual settings', () => {
    expect(file.data).toMatchObject({ packs: [], packContents: [] })
    expect(file.data.highlights.map((row) => row.tags)).toEqual([[], []])
    expect(file.data.notes.every((row) => !row.pinned)).toBe(true)
    expect(file.data.settings).toEqual({
      ...DEFAULT_SETTINGS,
      newPerDay: 12,
      desiredRetention: 0.92,
      theme: 'dark',
      textSize: 20,
      textWidth: 'wide',
      firstStartDone: true,
    })
  })

  test('loses nothing on its way to a file of today', () => {
    expect(valueOf(parseExport(writeExport(file.data, file.savedAt, file.app)))).toEqual(file)
  })
})

describe('a file of format version 2', () => {
  const file = valueOf(parseExport(fixture('v2.json')))

  test('is read', () => {
    expect(file.app).toBe('0.2.0')
    expect(file.data.highlights[0]?.tags).toEqual(['history', '上海'])
    expect(file.data.notes[0]?.pinned).toBe(true)
    expect(file.data.settings).toMatchObject({ theme: 'sepia', font: 'dyslexic', learningSteps: [1, 5, 30] })
    expect(file.data.settings.shortcuts).toEqual({ 'notes.new': ['mod+e'], 'review.bury': [] })
    expect(file.data.log[0]).toMatchObject({ kind: 'answer', steps: { learning: [1, 5, 30], relearning: [] } })
    expect(file.data.log[1]).not.toHaveProperty('steps')
  })

  test('gets what version 3 added, as it was then: no packs, and no cards of editions', () => {
    expect(file.data).toMatchObject({ packs: [], packContents: [] })
    expect(file.data.editions.map(({ cards }) => cards)).toEqual([null])
  })

  test('loses nothing on its way to a file of today', () => {
    expect(valueOf(parseExport(writeExport(file.data, file.savedAt, file.app)))).toEqual(file)
  })
})

describe('a file of format version 3', () => {
  const file = valueOf(parseExport(fixture('v3.json')))

  test('is read', () => {
    expect(file.app).toBe('0.3.0')
    const [lamps, gone] = file.data.packs
    expect(lamps).toMatchObject({ id: 'lamps', title: 'Лампы 🏮', edition: 2, deletedAt: null })
    expect(gone).toMatchObject({ id: 'removed', content: '', deletedAt: 1_795_000_000_000 })
    const [content] = file.data.packContents
    expect(content?.id).toBe(lamps?.content)
    expect(Object.keys(content?.files ?? {})).toEqual(['documents/lamps.md', 'pack.json'])
    expect(file.data.editions.map(({ cards }) => cards)).toEqual([
      [
        {
          id: 'lamps/first/when',
          prompt: 'When was the first lamp lit?',
          answer: '1851',
          sentence: 'It was lit in 1851.',
        },
      ],
      null,
    ])
  })

  test('is written today as it was then', () => {
    expect(writeExport(file.data, file.savedAt, file.app)).toBe(fixture('v3.json'))
  })
})

describe('a file that is refused says why', () => {
  const sound = fixture('v3.json')
  /** A file with this content and a checksum that fits: written by a program with a bug. */
  const forged = (change: (data: ExportData) => unknown): string => {
    const { app, savedAt, data } = valueOf(parseExport(sound))
    const rest = canonicalJson({ app, savedAt, data: change(data) }).slice(1)
    const checksum = crc32(`{"format":"sco-study","version":3,"checksum":"",${rest}`)
    return `{"format":"sco-study","version":3,"checksum":"${checksum}",${rest}`
  }

  test.each<readonly [string, string, ExportProblem]>([
    [
      'one changed byte',
      fixture('v1-one-byte-flipped.json'),
      { kind: 'damaged', where: 'its checksum does not match what it holds' },
    ],
    [
      'broken off',
      fixture('v1-truncated.json'),
      { kind: 'damaged', where: 'its checksum does not match what it holds' },
    ],
    [
      'broken off at once',
      sound.slice(0, 40),
      { kind: 'damaged', where: 'its beginning is incomplete or was changed' },
    ],
    ['from a newer version', fixture('newer.json'), { kind: 'newer-version', version: 7 }],
    [
      'version 0',
      sound.replace('"version":3', '"version":0'),
      { kind: 'damaged', where: 'its checksum does not match what it holds' },
    ],
    [
      'formatted anew',
      JSON.stringify(JSON.parse(sound), null, 2),
      { kind: 'damaged', where: 'it was rewritten by another program' },
    ],
    ['of another program', fixture('not-ours.json'), { kind: 'not-ours' }],
    ['JSON but no object', '[1, 2]', { kind: 'not-ours' }],
    ['no JSON', 'front;back\n1;2', { kind: 'not-json' }],
    ['empty', '', { kind: 'not-json' }],
    [
      'a wrong field',
      forged((data) => ({ ...data, log: data.log.map((line, i) => (i === 1 ? { ...line, rating: 9 } : line)) })),
      { kind: 'damaged', where: 'log, entry 2, rating: Invalid option: expected one of 1|2|3|4' },
    ],
    [
      'a missing table',
      forged(({ notes: _notes, ...rest }) => rest),
      { kind: 'damaged', where: 'notes: Invalid input: expected array, received undefined' },
    ],
    [
      'a table that it should not have',
      forged((data) => ({ ...data, decks: [] })),
      { kind: 'damaged', where: 'Unrecognized key: "decks"' },
    ],
    [
      'a pack without its files',
      forged((data) => ({ ...data, packContents: [] })),
      { kind: 'damaged', where: 'the files of a pack are not there' },
    ],
    [
      'files under a name that is no hash',
      forged((data) => ({ ...data, packContents: data.packContents.map((one) => ({ ...one, id: '../pack' })) })),
      { kind: 'damaged', where: 'packContents, entry 1, id: no SHA-256' },
    ],
    [
      'an id that stands twice',
      forged((data) => ({ ...data, remarks: [...data.remarks, ...data.remarks] })),
      { kind: 'damaged', where: 'remarks: the same id stands there twice' },
    ],
  ])('%s', (_what, text, error) => {
    expect(parseExport(text)).toEqual({ ok: false, error })
  })

  test.each<readonly [ExportProblem, string]>([
    [{ kind: 'not-json' }, 'This is not a file that SCO Study has saved.'],
    [{ kind: 'not-ours' }, 'This is not a file that SCO Study has saved.'],
    [{ kind: 'damaged', where: 'notes: too short' }, 'This file is damaged: notes: too short.'],
    [
      { kind: 'newer-version', version: 7 },
      `This file was saved by a newer version of SCO Study (file format 7, this version reads up to ${EXPORT_VERSION}).`,
    ],
  ])('%j in words', (problem, words) => {
    expect(describeExportProblem(problem)).toBe(words)
  })
})
