import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Proposal } from '#core/content/propose/propose-cards'
import type { Upload } from '#core/content/upload/upload'
import type { PackId } from '#core/ids'
import { preparePack } from '#core/library/library'
import { askPackWorker } from '../../../src/renderer/db/ask-pack-worker.ts'
import { db } from '../../../src/renderer/db/database.ts'
import type { PackReading, PackStage } from '../../../src/renderer/db/pack-messages.ts'
import { emptyRemovedPacks, keepPack, type PackFiles, readPackRow, removePack } from '../../../src/renderer/db/packs.ts'
import { acceptProposals, dismissProposal, findProposals } from '../../../src/renderer/db/proposals.ts'
import { readPackUpload } from '../../../src/renderer/db/read-pack-upload.ts'
import { TIDES, tides, tidesFiles } from '../../helpers/own-packs.ts'
import { beginEmpty, everyRow, NOON } from '../../helpers/study-database.ts'

beginEmpty()

const zipped = (files: PackFiles): Upload => ({
  kind: 'zip',
  name: 'tides.zip',
  bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
})
const markdown = (text: string, name = 'moon.md'): Upload => ({ kind: 'markdown', name, bytes: strToU8(text) })

const question = (upload: Upload, updates: PackId | null = null) =>
  ({ kind: 'read', upload, updates, bundled: ['sco' as PackId], day: '2026-11-24' }) as const

/** Reads an upload; fails the test when it is refused. */
async function read(upload: Upload, updates: PackId | null = null): Promise<PackReading> {
  const answer = await readPackUpload(question(upload, updates), () => {})
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  return answer.value
}

/** Reads an upload and adds it as it is. */
async function add(upload: Upload, at = NOON): Promise<PackReading> {
  const reading = await read(upload)
  expect(await keepPack(reading, reading.base, at)).toMatchObject({ ok: true })
  return reading
}

describe('a file that is offered as a pack', () => {
  test('is read whole, and nothing is written', async () => {
    const before = await everyRow()
    const reading = await read(zipped(tidesFiles(1, 'The sea comes.')))
    expect(reading).toMatchObject({ kind: 'pack', change: 'new', base: null, comparison: null })
    expect(reading.files).toEqual(tidesFiles(1, 'The sea comes.'))
    expect(reading.content).toBe((await tides(1, 'The sea comes.')).content)
    expect(await everyRow()).toEqual(before)
  })

  test('is compared with the pack under its id', async () => {
    await add(zipped(tidesFiles(1, 'The sea comes and goes twice a day.')))
    const reading = await read(zipped(tidesFiles(2, 'The sea comes and goes two times a day.')))
    expect(reading).toMatchObject({ change: 'changed', base: { edition: 1 } })
    expect(reading.comparison?.documents.flatMap(({ passages }) => passages.map(({ kind }) => kind))).toEqual([
      'kept',
      'reworded',
    ])
  })

  test('that is the same to the letter says so, also when it was removed', async () => {
    const first = await add(zipped(tidesFiles(1, 'The sea comes.')))
    await removePack(TIDES, NOON + 1)
    const again = await read(zipped(tidesFiles(1, 'The sea comes.')))
    expect(again).toMatchObject({ change: 'same', content: first.content, base: { deletedAt: NOON + 1 } })
  })

  test('may be added again as it was after it was removed for good', async () => {
    await add(zipped(tidesFiles(1, 'The sea comes.')))
    await removePack(TIDES, NOON + 1)
    await emptyRemovedPacks(NOON + 2)
    expect(await add(zipped(tidesFiles(1, 'Other words.')), NOON + 3)).toMatchObject({ change: 'new' })
  })

  test('mends a pack whose files are gone, with the same edition', async () => {
    const { content } = await add(zipped(tidesFiles(1, 'The sea comes.')))
    await db.packContents.delete(content)
    await add(zipped(tidesFiles(1, 'The sea comes.')), NOON + 1)
    expect(await db.packContents.count()).toBe(1)
  })

  test('is refused with every reason when it is no pack, when its edition is an older one, and when its id is the app’s', async () => {
    const refusal = async (upload: Upload) => {
      const answer = await readPackUpload(question(upload), () => {})
      return answer.ok ? 'taken' : answer.error.map(({ file, reason }) => `${file}: ${reason}`)
    }
    expect(await refusal({ kind: 'zip', name: 'a.zip', bytes: strToU8('no zip') })).toHaveLength(1)
    expect(await refusal(zipped({ ...tidesFiles(1, 'A.'), 'facts.json': '{', 'sources.json': '[' }))).toHaveLength(2)
    await add(zipped(tidesFiles(2, 'The sea comes.')))
    expect(String(await refusal(zipped(tidesFiles(1, 'The sea.'))))).toMatch(/edition/)
    expect(String(await refusal(zipped(tidesFiles(1, 'A.', 'sco'))))).toMatch(/comes with the app/)
  })
})

test('of the cards that are proposed, an update counts those that wait for the reader', async () => {
  const text = 'The tables were printed in 1770. Ten boats sank on 9 June 1817. A neap tide is a tide of the half moon.'
  const { pack } = await add(zipped(tidesFiles(1, text)))
  const entry = preparePack(pack, 'own')
  const [first, second] = [...(await findProposals(entry)).values()].flat()
  await acceptProposals(entry, [{ proposal: first as Proposal }], NOON)
  await dismissProposal(entry, second as Proposal, NOON)
  expect(await read(zipped(tidesFiles(2, `In 1999 it was all told anew. ${text}`)))).toMatchObject({ proposed: 2 })
})

describe('a Markdown file', () => {
  test('is an edition of the pack that the reader chose, whatever the file is called', async () => {
    const first = await add(markdown('# Moon\n\nIt pulls the sea.\n'))
    const reading = await read(markdown('# Moon\n\nIt pulls the sea twice.\n', 'moon (2).md'), first.pack.id)
    expect(reading).toMatchObject({ kind: 'markdown', change: 'changed', pack: { id: first.pack.id, edition: 2 } })
    await keepPack(reading, reading.base, NOON + 1)
    expect(await readPackRow(first.pack.id)).toMatchObject({ edition: 2 })
  })

  test('keeps the blocks of passages whose words stay', async () => {
    await add(markdown('# Moon\n\nIt pulls the sea.\n\nIt is round.\n'))
    const { comparison } = await read(markdown('# Moon\n\nNew at the top.\n\nIt pulls the sea.\n\nIt is round.\n'))
    const kinds = comparison?.documents.flatMap(({ passages }) => passages.map(({ kind }) => kind)).toSorted()
    expect(kinds).toEqual(['kept', 'kept', 'kept', 'new'])
  })
})

describe('the worker', () => {
  test('reads the same, and says how far it is', async () => {
    const stages: PackStage[] = []
    const upload = zipped(tidesFiles(1, 'The *sea* &amp; the moon.'))
    const answer = await askPackWorker(question(upload), { onStage: (stage) => stages.push(stage) })
    expect(answer).toEqual({ ok: true, value: await read(upload) })
    expect(stages).toEqual(['unpacking', 'checking', 'comparing'])
  })

  test('is ended when the reader gives up', async () => {
    const controller = new AbortController()
    const asked = askPackWorker(question(zipped(tidesFiles(1, 'A.'))), { signal: controller.signal })
    controller.abort(new Error('given up'))
    await expect(asked).rejects.toThrow('given up')
  })
})
