import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effectiveState } from '#core/transfer/effective-state'
import { type ExportData, parseExport } from '#core/transfer/export-file'
import { copyBytes, readCopy, restoreCopy, sameData } from '../../../src/renderer/db/copies.ts'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight } from '../../../src/renderer/db/highlights.ts'
import { addNote } from '../../../src/renderer/db/notes.ts'
import { keepPosition } from '../../../src/renderer/db/reading.ts'
import { answerCard, suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { changeSettings } from '../../../src/renderer/db/settings.ts'
import { openCopy, readAll } from '../../../src/renderer/db/snapshot.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { browserGzip } from '../../../src/renderer/platform/gzip.ts'
import newer from '../../fixtures/exports/newer.json?raw'
import notOurs from '../../fixtures/exports/not-ours.json?raw'
import v1 from '../../fixtures/exports/v1.json?raw'
import flipped from '../../fixtures/exports/v1-one-byte-flipped.json?raw'
import truncated from '../../fixtures/exports/v1-truncated.json?raw'
import { arbitraryData } from '../../helpers/arbitrary-rows.ts'
import { DEFAULT_SCHEDULING } from '../../helpers/cards.ts'
import {
  after,
  beginEmpty,
  cardOf,
  clearAll,
  everyRow,
  HISTORY,
  memoriesAndFolds,
  NOON,
  operations,
  passage,
  restart,
  SCO,
  stateNow,
} from '../../helpers/study-database.ts'

beginEmpty()

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** The data of the fixture of format version 1. */
function fixtureData(): ExportData {
  const file = parseExport(v1)
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  return file.value.data
}

/** Something of everything that a reader makes. */
async function makeSome(): Promise<void> {
  await addHighlight(passage, HISTORY, 'green', NOON)
  await addNote({ title: 'Аңдатпа 🏔 \ud800', body: 'a\u0000b', place: passage, document: HISTORY }, NOON)
  await answerCard({ cardId: cardOf('x'), rating: 3, evidence: 'recalled', took: 5 }, after(0), DEFAULT_SCHEDULING)
  await suspendCard(cardOf('y'), after(0))
  await changeSettings({ newPerDay: 7 }, NOON)
  const block = passage.segments[0]?.block
  if (block !== undefined) await keepPosition(SCO, HISTORY, { block, fraction: 0.5, read: 0.5 }, NOON)
}

describe('a copy', () => {
  test('is gzip, and gives back all that the database held', async () => {
    await makeSome()
    const bytes = await copyBytes(browserGzip, NOON, '0.1.0')
    expect(bytes.slice(0, 2)).toEqual(new Uint8Array([0x1f, 0x8b]))
    const read = await readCopy(browserGzip, bytes)
    if (!read.ok) throw new Error(read.error)
    expect(read.value).toEqual(await readAll())
  })

  test('of any data that there can be gives the same data on another machine', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryData, async (data) => {
        await clearAll()
        await openCopy(data, NOON)
        const bytes = await copyBytes(browserGzip, NOON, '0.1.0')
        await clearAll()
        expect(await restoreCopy(browserGzip, bytes, NOON)).toEqual({ ok: true, value: null })
        const there = await readAll()
        expect(sameData({ ...there, editions: [] }, { ...ordered(data), editions: [] })).toBe(true)
        expect(effectiveState(there)).toBe(effectiveState(data))
      }),
      { seed: 20261123, numRuns: 25 },
    )
  })

  test('can also be opened unpacked', async () => {
    const read = await readCopy(browserGzip, bytesOf(v1))
    expect(read).toEqual({ ok: true, value: fixtureData() })
  })
})

/** In the order in which tables keep rows: that of their ids. */
function ordered(data: ExportData): ExportData {
  const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    ...data,
    highlights: byId(data.highlights),
    notes: byId(data.notes),
    cards: byId(data.cards),
    remarks: byId(data.remarks),
    reading: byId(data.reading),
    packs: byId(data.packs),
    packContents: byId(data.packContents),
  }
}

describe('opening a copy', () => {
  const copy = () => browserGzip.gzip(v1)

  test('puts its data in place of everything, with the memories that its log gives', async () => {
    await makeSome()
    expect(await restoreCopy(browserGzip, await copy(), NOON)).toEqual({ ok: true, value: null })
    expect(await stateNow()).toBe(effectiveState(fixtureData()))
    const { kept, folded } = await memoriesAndFolds()
    expect(kept).toEqual(folded)
    expect(Object.keys(kept)).not.toContain(cardOf('x'))
  })

  test('is one action on top of those before it', async () => {
    await makeSome()
    const before = await operations()
    await restoreCopy(browserGzip, await copy(), NOON + 1)
    expect((await operations()).slice(0, before.length)).toEqual(before)
    expect((await operations()).slice(before.length)).toMatchObject([
      { label: 'Copy opened', at: NOON + 1, state: 'done' },
    ])
  })

  test('twice loses nothing: undo goes back through both, and on to what was done before them', async () => {
    await makeSome()
    const before = await stateNow()
    await restoreCopy(browserGzip, await copy(), NOON + 1)
    await restoreCopy(browserGzip, await copy(), NOON + 2)
    await undo(after(1))
    await undo(after(2))
    expect(await stateNow()).toBe(before)
    while ((await undo(after(3))) !== null);
    expect(await readAll()).toMatchObject({ highlights: [], notes: [], cards: [] })
  })

  test('is undone to what was there before and redone, also after a restart', async () => {
    await makeSome()
    const before = await readAll()
    await restoreCopy(browserGzip, await copy(), NOON)
    const opened = await readAll()
    for (let i = 0; i < 2; i += 1) {
      await restart()
      expect(await undo(after(1))).toMatchObject({ label: 'Copy opened', direction: 'undone' })
      expect(await readAll()).toEqual(before)
      const undone = await memoriesAndFolds()
      expect(undone.kept).toEqual(undone.folded)
      await restart()
      expect(await redo(after(2))).toMatchObject({ label: 'Copy opened', direction: 'redone' })
      expect(await readAll()).toEqual(opened)
    }
  })

  test('is undone and redone together with what was done after it', async () => {
    await makeSome()
    const before = await stateNow()
    await restoreCopy(browserGzip, await copy(), NOON)
    await makeSome()
    const done = await stateNow()
    while ((await undo(after(1)))?.label !== 'Copy opened');
    expect(await stateNow()).toBe(before)
    while ((await redo(after(2))) !== null);
    expect(await stateNow()).toBe(done)
    const { kept, folded } = await memoriesAndFolds()
    expect(kept).toEqual(folded)
  })

  test('leaves the local log of problems alone', async () => {
    const problem = { at: NOON, where: 'start', message: 'Full', details: '' }
    await db.errors.add({ ...problem })
    await restoreCopy(browserGzip, await copy(), NOON)
    await undo(after(1))
    expect(await db.errors.toArray()).toMatchObject([problem])
  })
})

describe('the texts of editions', () => {
  const seenHere = { id: 'sco/2', pack: SCO, edition: 2, seenAt: NOON, blocks: {}, documents: [], cards: null }

  test('that were seen here stay when a copy is opened that does not hold them', async () => {
    await db.editions.add(seenHere)
    await restoreCopy(browserGzip, await browserGzip.gzip(v1), NOON)
    expect((await db.editions.toArray()).map(({ id }) => id)).toEqual(['sco/1', 'sco/2'])
  })

  test('that were first seen after the opening stay when it is undone and redone', async () => {
    await restoreCopy(browserGzip, await browserGzip.gzip(v1), NOON)
    await db.editions.add({ ...seenHere, seenAt: NOON + 1 })
    await undo(after(2))
    expect((await db.editions.toArray()).map(({ id }) => id)).toEqual(['sco/2'])
    await redo(after(3))
    expect((await db.editions.toArray()).map(({ id }) => id)).toEqual(['sco/1', 'sco/2'])
  })
})

describe('a file is refused with a reason, and nothing is changed', () => {
  const gzipped = (text: string) => browserGzip.gzip(text)
  const cut = async () => (await gzipped(v1)).slice(0, 900)
  const junk = async () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 255, 255, 0, 1])

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>, string]>([
    ['gzip that is cut off', cut, 'it cannot be unpacked'],
    ['gzip that is none', junk, 'it cannot be unpacked'],
    ['bytes that are no text', async () => new Uint8Array([0xff, 0xfe, 0xfd]), 'it cannot be unpacked'],
    ['an empty file', async () => new Uint8Array(), 'not a file that SCO Study has saved'],
    ['text that is not JSON', () => gzipped('Dear diary'), 'not a file that SCO Study has saved'],
    ['JSON of another program', () => gzipped(notOurs), 'not a file that SCO Study has saved'],
    ['a newer version', () => gzipped(newer), 'saved by a newer version of SCO Study (file format 7'],
    ['one byte flipped', () => gzipped(flipped), 'damaged'],
    ['the end missing', () => gzipped(truncated), 'damaged'],
  ])('%s', async (_what, bytes, reason) => {
    await makeSome()
    const before = await everyRow()
    const result = await restoreCopy(browserGzip, await bytes(), NOON)
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining(reason) })
    expect(result).toMatchObject({ error: expect.stringMatching(/othing was changed\.$/) })
    expect(await everyRow()).toEqual(before)
  })

  test('a byte of the packed file changed by a disk: refused, or it makes no difference', async () => {
    const bytes = await gzipped(v1)
    const outcomes: string[] = []
    for (let place = 0; place < bytes.length; place += 7) {
      const read = await readCopy(browserGzip, bytes.with(place, (bytes[place] ?? 0) ^ 0x10))
      if (!read.ok) outcomes.push('refused')
      else outcomes.push(sameData(read.value, fixtureData()) ? 'no difference' : `taken, with byte ${place} changed`)
    }
    expect(new Set(outcomes)).toEqual(new Set(['refused', 'no difference']))
  })
})
