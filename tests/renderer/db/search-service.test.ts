import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Place } from '#core/annotations/place'
import type { BlockId, DocumentId, PackId, RowId } from '#core/ids'
import { type LibraryPack, preparePack } from '#core/library/library'
import type { SearchKind } from '#core/search/model'
import type { KeptIndex } from '#core/search/search-index'
import { parseExport, writeExport } from '#core/transfer/export-file'
import type { NoteRow, PackRow } from '#core/transfer/rows'
import { db } from '../../../src/renderer/db/database.ts'
import { addHighlight, editHighlight } from '../../../src/renderer/db/highlights.ts'
import { addNote, deleteNote } from '../../../src/renderer/db/notes.ts'
import { perform } from '../../../src/renderer/db/operations.ts'
import { deleteOwnCard, saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import { type SearchContent, type SearchService, startSearchService } from '../../../src/renderer/db/search-service.ts'
import { createSearchStore, type SearchStore } from '../../../src/renderer/db/search-store.ts'
import { openCopy, readAll } from '../../../src/renderer/db/snapshot.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { edition3, edition4 } from '../../helpers/lighthouses-in-browser.ts'
import type { OtherWindowJob } from '../../helpers/other-window.ts'
import { after, beginEmpty, HISTORY, NOON, passage } from '../../helpers/study-database.ts'

beginEmpty()

const content = (entry = edition3, own: () => readonly LibraryPack[] = () => []): SearchContent => ({
  bundled: [entry],
  readOwn: async () => own(),
})
const running: SearchService[] = []

beforeEach(() => Dexie.delete('study-index'))
afterEach(() => {
  for (const service of running.splice(0)) service.stop()
})

const unheard = { changed: () => undefined, failed: () => undefined }

async function start(store: SearchStore = createSearchStore(), of = content(), failed = unheard.failed) {
  const service = await startSearchService(of, store, { ...unheard, failed })
  running.push(service)
  return (text: string, kind: SearchKind = 'note'): readonly string[] =>
    service
      .search({ text, perGroup: 10, opened: null })
      .groups.flatMap((group) => (group.kind === kind ? group.hits.map(({ id }) => id) : []))
}

const note = (body: string): Promise<RowId> => addNote({ title: '', body, place: null, document: null }, NOON)

/** Changes a note's text, as an action of the reader. */
const rewrite = (id: RowId, body: string, at: number): Promise<void> =>
  perform({
    label: 'Note edited',
    at,
    write: async (w) => {
      const row = await db.notes.get(id)
      if (row !== undefined) await w.put('notes', { ...row, body, updatedAt: at })
    },
  })

describe('the index follows', () => {
  test('a note that is written, changed, deleted, and brought back by undo', async () => {
    const find = await start()
    const id = await note('albatross')
    await vi.waitFor(() => expect(find('albatross')).toEqual([id]))
    await rewrite(id, 'cormorant', NOON + 1)
    await vi.waitFor(() => expect(find('cormorant')).toEqual([id]))
    expect(find('albatross')).toEqual([])
    await deleteNote(id, NOON + 100_000)
    await vi.waitFor(() => expect(find('cormorant')).toEqual([]))
    await undo(after(200_000))
    await vi.waitFor(() => expect(find('cormorant')).toEqual([id]))
    await redo(after(300_000))
    await vi.waitFor(() => expect(find('cormorant')).toEqual([]))
  })

  test('a highlight’s comment and tags', async () => {
    const find = await start()
    const id = await addHighlight(passage, HISTORY, 'blue', NOON)
    await vi.waitFor(() => expect(find('2001', 'highlight')).toEqual([id]))
    await editHighlight(id, { comment: 'albatross', tags: ['cormorant'] }, NOON + 1)
    await vi.waitFor(() => expect(find('albatross', 'highlight')).toEqual([id]))
    expect(find('cormorant', 'highlight')).toEqual([id])
  })

  test('a card of one’s own beside those of the text, which stay', async () => {
    const find = await start()
    const generated = find('league', 'card').length
    expect(generated).toBeGreaterThan(0)
    await saveOwnCard({ id: null, front: 'Albatross?', back: 'A bird', tags: [], passage: null }, NOON)
    await vi.waitFor(() => expect(find('albatross', 'card')).toHaveLength(1))
    const [row] = await db.cards.toArray()
    await deleteOwnCard(row?.id ?? ('' as RowId), NOON + 1)
    await vi.waitFor(() => expect(find('albatross', 'card')).toEqual([]))
    expect(find('league', 'card')).toHaveLength(generated)
  })

  test('the opening of a copy, which replaces every row', async () => {
    await note('albatross')
    const copy = parseExport(writeExport(await readAll(), NOON, 'test'))
    if (!copy.ok) throw new Error(copy.error.kind)
    await db.notes.clear()
    const gone = await note('cormorant')
    const find = await start()
    expect(find('cormorant')).toEqual([gone])
    await openCopy(copy.value.data, NOON + 1)
    await vi.waitFor(() => expect(find('albatross')).toHaveLength(1))
    expect(find('cormorant')).toEqual([])
    await undo(after(2))
    await vi.waitFor(() => expect(find('cormorant')).toEqual([gone]))
    expect(find('albatross')).toEqual([])
  })

  test('more rows than one change can name', async () => {
    const find = await start()
    const row = {
      title: '',
      place: null,
      document: null,
      tags: [],
      pinned: false,
      createdAt: 1,
      updatedAt: 1,
      deletedAt: null,
    }
    await db.notes.bulkAdd(
      Array.from({ length: 120 }, (_, i) => ({
        ...row,
        id: `note-${i}` as RowId,
        body: i === 77 ? 'albatross' : 'fog',
      })),
    )
    await vi.waitFor(() => expect(find('albatross')).toEqual(['note-77']))
  })

  test('what another window writes', async () => {
    const find = await start()
    const other = new Worker(new URL('../../helpers/other-window.ts', import.meta.url), { type: 'module' })
    const write = (job: OtherWindowJob) =>
      new Promise<string>((resolve) => {
        other.onmessage = ({ data }: MessageEvent<string>) => resolve(data)
        other.postMessage(job)
      })
    try {
      const id = await write({ body: 'albatross', at: NOON, thenDelete: false })
      await vi.waitFor(() => expect(find('albatross')).toEqual([id]))
      await write({ body: 'cormorant', at: NOON, thenDelete: true })
      const last = await write({ body: 'puffin', at: NOON, thenDelete: false })
      await vi.waitFor(() => expect(find('puffin')).toEqual([last]))
      expect(find('cormorant')).toEqual([])
    } finally {
      other.terminate()
    }
  })
})

describe('packs of one’s own', () => {
  const twinOf = (entry: LibraryPack): LibraryPack => preparePack({ ...entry.pack, id: 'twin' as PackId }, 'own')
  const changed = edition4('Members {#overview-members}', 'Albatrosses {#overview-members}')
  const row = (change: Partial<PackRow> = {}): PackRow => ({
    id: 'twin' as PackId,
    title: 'Twin',
    edition: 3,
    content: 'a',
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
    ...change,
  })
  const HEADINGS = [`${edition3.pack.id}/overview-members`, 'twin/overview-members']

  test('are followed when they are added, updated, removed and put back; what was made on them leads there and back', async () => {
    let own: readonly LibraryPack[] = []
    const service = await startSearchService(
      content(edition3, () => own),
      createSearchStore(),
      unheard,
    )
    running.push(service)
    const hits = (text: string, kind: SearchKind) =>
      service
        .search({ text, perGroup: 50, opened: null })
        .groups.flatMap((group) => (group.kind === kind ? group.hits : []))
    const headings = (text: string) => hits(text, 'document').flatMap(({ id }) => (HEADINGS.includes(id) ? [id] : []))
    const block = 'overview-motto' as BlockId
    const segments = [{ block, start: 0, end: 9, exact: 'albatross', prefix: '', suffix: '' }]
    const place: Place = { pack: 'twin' as PackId, edition: 3, segments }
    await addHighlight(place, 'overview' as DocumentId, 'blue', NOON)
    const routes = () => hits('albatross', 'highlight').map(({ route }) => route)
    await vi.waitFor(() => expect(routes()).toEqual(['/highlights']))
    expect(headings('members')).toEqual(HEADINGS.slice(0, 1))

    own = [twinOf(edition3)]
    await db.packs.put(row())
    await vi.waitFor(() => expect(headings('members').toSorted()).toEqual(HEADINGS.toSorted()))
    expect(routes()).toEqual([`/read/twin/overview/${block}`])

    own = [twinOf(changed)]
    await db.packs.put(row({ content: 'b', edition: 4 }))
    await vi.waitFor(() => expect(headings('albatrosses')).toEqual(HEADINGS.slice(1)))
    expect(headings('"members"')).toEqual(HEADINGS.slice(0, 1))

    own = []
    await db.packs.put(row({ deletedAt: NOON }))
    await vi.waitFor(() => expect(headings('albatrosses')).toEqual([]))
    expect(routes()).toEqual(['/highlights'])

    own = [twinOf(changed)]
    await db.packs.put(row())
    await vi.waitFor(() => expect(headings('albatrosses')).toEqual(HEADINGS.slice(1)))
  })

  test('are found at the next start from the index that was kept, which takes up another text of them anew', async () => {
    await start(
      createSearchStore(),
      content(edition3, () => [twinOf(edition3)]),
    )
    const find = await start(
      createSearchStore(),
      content(edition3, () => [twinOf(changed)]),
    )
    expect(find('albatrosses', 'document')).toEqual(['twin/overview-members'])
    expect(find('"members"', 'document')).toContain(`${edition3.pack.id}/overview-members`)
    expect(find('"members"', 'document')).not.toContain('twin/overview-members')
  })

  test('with the id of one that comes with the app stand behind that', async () => {
    const find = await start(
      createSearchStore(),
      content(edition3, () => [changed]),
    )
    expect(find('albatrosses', 'document')).toEqual([])
  })
})

test('a change is told once the index has it', async () => {
  const found: number[] = []
  const service: SearchService = await startSearchService(content(), createSearchStore(), {
    ...unheard,
    changed: () => {
      found.push(service.search({ text: 'albatross', perGroup: 1, opened: null }).groups[0]?.total ?? 0)
    },
  })
  running.push(service)
  await note('albatross')
  await vi.waitFor(() => expect(found).toEqual([1]))
})

describe('a change that could not be read', () => {
  const rows = db.table('notes')
  const refuse = (...methods: readonly ('bulkGet' | 'toArray')[]) => {
    for (const method of methods) vi.spyOn(rows, method).mockRejectedValueOnce(new Error('the disk is busy'))
  }
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockReturnValue()
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  test('is found all the same, and later ones are followed', async () => {
    const find = await start()
    refuse('bulkGet')
    const first = await note('albatross')
    await vi.waitFor(() => expect(find('albatross')).toEqual([first]))
    const second = await note('cormorant')
    await vi.waitFor(() => expect(find('cormorant')).toEqual([second]))
  })

  test('is told when the index cannot be built anew either, and is found after the next one', async () => {
    const failed = vi.fn<() => undefined>()
    const find = await start(createSearchStore(), content(), failed)
    refuse('bulkGet', 'toArray')
    const first = await note('albatross')
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    const second = await note('cormorant')
    await vi.waitFor(() => expect(find('cormorant')).toEqual([second]))
    expect(find('albatross')).toEqual([first])
  })
})

test('damaged rows stop nothing: all others are found, also one that is mended', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const id = await note('albatross')
  await db
    .table('notes')
    .bulkPut([
      { id: 'no-fields' },
      { id: 'no-body', title: 'x', body: null, tags: [], deletedAt: null, updatedAt: 1, place: null, document: null },
    ])
  await db.table('highlights').put({ id: 'no-place', deletedAt: null, tags: [], comment: '', updatedAt: 1 })
  const find = await start()
  expect(find('albatross')).toEqual([id])
  await db.table('notes').update('no-body', { body: 'cormorant' })
  await vi.waitFor(() => expect(find('cormorant')).toEqual(['no-body']))
  await db.table('notes').update('no-body', { body: 7 })
  await vi.waitFor(() => expect(find('cormorant')).toEqual([]))
  expect(warn).toHaveBeenCalled()
  warn.mockRestore()
})

describe('an index that was kept', () => {
  const addNotes = (count: number) =>
    perform({
      label: 'Notes added',
      at: NOON,
      write: async (w) => {
        for (let n = 0; n < count; n += 1) await w.put('notes', noteOf(n))
      },
    })
  const noteOf = (n: number): NoteRow => ({
    id: `many-${n}` as RowId,
    title: '',
    body: `gull ${n}`,
    place: null,
    document: null,
    tags: [],
    pinned: false,
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
  })
  /** The rows of the index's own database. */
  async function inStudyIndex<T>(work: (index: Dexie) => Promise<T>): Promise<T> {
    const index = await new Dexie('study-index').open()
    try {
      return await work(index)
    } finally {
      index.close()
    }
  }
  const keptRow = () =>
    inStudyIndex((index) => index.table<{ layout: number; index: KeptIndex }, string>('kept').get('index'))

  test('is taken up at the next start, brought up to date', async () => {
    const same = await note('albatross')
    const changed = await note('cormorant')
    const gone = await note('puffin')
    await start()
    expect((await keptRow())?.index.keys).toContain(`note/${changed}`)
    for (const service of running.splice(0)) service.stop()
    await rewrite(changed, 'seagull', NOON + 1)
    await deleteNote(gone, NOON + 2)
    const added = await note('gannet')

    const kept = createSearchStore()
    const write = vi.spyOn(kept, 'write')
    const find = await start(kept)
    expect(write).not.toHaveBeenCalled()
    expect([find('albatross'), find('cormorant'), find('seagull'), find('puffin'), find('gannet')]).toEqual([
      [same],
      [],
      [changed],
      [],
      [added],
    ])
  })

  test('is kept again once so much has come since that each start would be slow', async () => {
    await start()
    await addNotes(501)
    for (const service of running.splice(0)) service.stop()
    await start()
    expect((await keptRow())?.index.keys.filter((key) => key.startsWith('note/'))).toHaveLength(501)
  })

  test('is kept again while the app runs, after a change of very many rows', async () => {
    const find = await start()
    await addNotes(501)
    await vi.waitFor(() => expect(find('"gull 77"')).toEqual(['many-77']))
    await vi.waitFor(async () =>
      expect((await keptRow())?.index.keys.filter((key) => key.startsWith('note/'))).toHaveLength(501),
    )
  })

  test('finds the words of a new edition of the content', async () => {
    await start()
    const find = await start(
      createSearchStore(),
      content(edition4('Members {#overview-members}', 'Countries {#overview-members}')),
    )
    expect(find('countries', 'document')).toEqual([`${edition3.pack.id}/overview-members`])
    expect(find('"members"', 'document')).not.toContain(`${edition3.pack.id}/overview-members`)
  })

  test.each<[what: string, spoil: (index: Dexie) => Promise<unknown>]>([
    ['of another layout', (index) => index.table('kept').update('index', { layout: 0 })],
    ['on which the app ended while it took it up', (index) => index.table('attempts').put({ id: 'attempt' })],
  ])('%s is built anew', async (_, spoil) => {
    const id = await note('albatross')
    await start()
    await inStudyIndex(spoil)
    const store = createSearchStore()
    const write = vi.spyOn(store, 'write')
    const find = await start(store)
    expect(find('albatross')).toEqual([id])
    expect(write).toHaveBeenCalledTimes(1)
  })

  test('in a database that a newer app has changed is no obstacle', async () => {
    const newer = new Dexie('study-index')
    newer.version(9).stores({ other: 'id' })
    await newer.open()
    newer.close()
    const id = await note('albatross')
    const find = await start()
    expect(find('albatross')).toEqual([id])
  })

  test('never stands in the way of the reader’s own data', async () => {
    await start()
    expect(db.tables.map(({ name }) => name)).not.toContain('kept')
    expect(db.name).toBe('study')
  })
})

test('the document of a note’s passage is named where the pack has it', async () => {
  const [document] = edition3.pack.documents
  const place = { ...passage, pack: edition3.pack.id }
  await addNote({ title: 'albatross', body: '', place, document: document?.id as DocumentId }, NOON)
  const service = await startSearchService(content(), createSearchStore(), unheard)
  running.push(service)
  const [group] = service.search({ text: 'albatross', perGroup: 1, opened: null }).groups
  expect(group?.hits[0]?.place).toBe(`Note on ${document?.title}`)
})
