import { liveQuery } from 'dexie'
import { describe, expect, test, vi } from 'vitest'
import type { Proposal } from '#core/content/propose/propose-cards'
import type { DocumentId } from '#core/ids'
import { type LibraryPack, preparePack } from '#core/library/library'
import { db } from '../../../src/renderer/db/database.ts'
import { deleteOwnCard, readOwnCards, readOwnCardsShelf, saveOwnCard } from '../../../src/renderer/db/own-cards.ts'
import { emptyRemovedPacks, keepPack, readPackRow, removePack } from '../../../src/renderer/db/packs.ts'
import {
  acceptProposals,
  countOpen,
  dismissProposal,
  findProposals,
  passageOf,
} from '../../../src/renderer/db/proposals.ts'
import { readSettled } from '../../../src/renderer/db/settled-proposals.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { TIDES, tides } from '../../helpers/own-packs.ts'
import { after, beginEmpty, everyRow, NOON, operations, restart } from '../../helpers/study-database.ts'

beginEmpty()

const TEXT = 'The tables were printed in 1770. A neap tide is a tide of the half moon. Ten boats sank on 9 June 1817.'
const TIDES_TEXT = 'tides' as DocumentId

/** A worker takes its time to begin on a busy machine. */
const SOON = { timeout: 30_000 }

/** A pack that the reader added, as the library has it. */
async function added(edition = 1, text = TEXT): Promise<LibraryPack> {
  const given = await tides(edition, text)
  await keepPack(given, await readPackRow(TIDES), NOON)
  return preparePack(given.pack, 'own')
}

const proposalsOf = async (entry: LibraryPack): Promise<readonly Proposal[]> =>
  (await findProposals(entry)).get(TIDES_TEXT) ?? []

const accept = (entry: LibraryPack, all: readonly Proposal[], at = NOON) =>
  acceptProposals(
    entry,
    all.map((proposal) => ({ proposal })),
    at,
  )

/** What became of each: the first letter of accepted, dismissed or open. */
async function states(entry: LibraryPack): Promise<string> {
  const all = await proposalsOf(entry)
  const settled = await readSettled(entry, all)
  return all
    .map((one) => {
      const row = settled.get(one)
      return row === undefined ? 'o' : row.deletedAt === null ? 'a' : 'd'
    })
    .join('')
}

describe('the proposals of a pack', () => {
  test('are found once, in a worker, in text order', async () => {
    const entry = await added()
    expect((await proposalsOf(entry)).map(({ back }) => back)).toEqual([
      '1770',
      'a tide of the half moon',
      '9 June 1817',
    ])
    expect(await findProposals(entry)).toBe(await findProposals(entry))
    expect(await states(entry)).toBe('ooo')
  })

  test('that wait are counted, and the count follows what is decided', async () => {
    const entry = await added()
    const counts: (number | undefined)[] = []
    const subscription = liveQuery(() => countOpen(entry)).subscribe((count) => counts.push(count.get(TIDES_TEXT)))
    await vi.waitFor(() => expect(counts).toEqual([3]), SOON)
    const [first] = await proposalsOf(entry)
    await accept(entry, [first as Proposal])
    await vi.waitFor(() => expect(counts).toEqual([3, 2]), SOON)
    subscription.unsubscribe()
  })
})

describe('a proposal that is accepted', () => {
  test('is a card of one’s own that cites its sentence, as one step of undo', async () => {
    const entry = await added()
    const [first] = await proposalsOf(entry)
    const before = (await operations()).length
    await accept(entry, [first as Proposal])
    const [card] = await readOwnCards()
    expect(card).toMatchObject({ front: 'The tables were printed in […].', back: '1770', document: 'tides' })
    expect(card?.place).toMatchObject({
      pack: 'tides',
      edition: 1,
      segments: [{ block: 'tides-1', exact: 'The tables were printed in 1770.' }],
    })
    expect((await operations()).slice(before).map(({ label }) => label)).toEqual(['Card accepted'])
    await undo(after(1))
    expect(await readOwnCards()).toEqual([])
    expect(await states(entry)).toBe('ooo')
  })

  test('with all others is one step, undone and redone as one, also after a restart', async () => {
    const entry = await added()
    await accept(entry, await proposalsOf(entry))
    expect(await states(entry)).toBe('aaa')
    expect((await operations()).at(-1)?.label).toBe('3 cards accepted')
    await restart()
    await undo(after(1))
    expect(await states(entry)).toBe('ooo')
    await redo(after(2))
    expect(await readOwnCards()).toHaveLength(3)
    expect(await states(entry)).toBe('aaa')
  })

  test('with all others stands in the order of the text among cards made at one time, also of one sentence', async () => {
    const entry = await added(
      1,
      'In 1770 it rose, in 1771 it sank, in 1772 it rose, in 1773 it sank, and in 1774 it rose.',
    )
    const all = await proposalsOf(entry)
    await accept(entry, all)
    expect(all.length).toBeGreaterThan(3)
    expect((await readOwnCards()).map(({ back }) => back)).toEqual(all.map(({ back }) => back))
  })

  test('and accepted again is no second card and no step of undo', async () => {
    const entry = await added()
    await accept(entry, await proposalsOf(entry))
    const before = await everyRow()
    await accept(entry, await proposalsOf(entry), NOON + 1)
    expect(await everyRow()).toEqual(before)
  })

  test('by two windows at once is one card', async () => {
    const entry = await added()
    const all = await proposalsOf(entry)
    await Promise.all([accept(entry, all), accept(entry, all.slice(1)), accept(entry, all)])
    expect(await readOwnCards()).toHaveLength(3)
  })

  test('with other words stays accepted, and hides no other', async () => {
    const entry = await added(1, 'In 2001 the sea rose, and in 2001 the moon set.')
    const [first, second] = await proposalsOf(entry)
    const fields = { front: 'When did the sea rise?', back: '2001', tags: [' sea '] }
    await acceptProposals(entry, [{ proposal: first as Proposal, fields }], NOON)
    expect(await states(entry)).toBe('ao')
    await accept(entry, [second as Proposal], NOON + 1)
    expect(await states(entry)).toBe('aa')
    expect((await readOwnCards()).map(({ front, tags }) => [front, tags])).toEqual([
      ['When did the sea rise?', ['sea']],
      ['In 2001 the sea rose, and in […] the moon set.', []],
    ])
  })

  test('and then deleted is dismissed; accepted again it is the same card', async () => {
    const entry = await added()
    const [first] = await proposalsOf(entry)
    await accept(entry, [first as Proposal])
    const [card] = await readOwnCards()
    if (card !== undefined) await deleteOwnCard(card.id, NOON + 1)
    expect(await states(entry)).toBe('doo')
    await accept(entry, [first as Proposal], NOON + 2)
    expect((await readOwnCardsShelf()).rows.map(({ id, deletedAt }) => [id, deletedAt])).toEqual([[card?.id, null]])
  })

  test('is known after an update that moved and changed what stands around it', async () => {
    await accept(await added(), await proposalsOf(await added()))
    const next = await added(2, `In 1999 it was all told anew. ${TEXT}`)
    expect(await states(next)).toBe('oaaa')
    await accept(next, await proposalsOf(next))
    expect(await readOwnCards()).toHaveLength(4)
  })

  test('is known when its pack was removed for good and is added again', async () => {
    await accept(await added(), await proposalsOf(await added()))
    await removePack(TIDES, NOON)
    await emptyRemovedPacks(NOON)
    expect(await states(await added())).toBe('aaa')
  })

  test('by hand before, from the same sentence, is not proposed again', async () => {
    const entry = await added()
    const [first] = await proposalsOf(entry)
    const passage = passageOf(entry, first as Proposal)
    await saveOwnCard({ id: null, front: 'When were the tables printed?', back: '1770', tags: [], passage }, NOON)
    expect(await states(entry)).toBe('aoo')
  })

  test('leaves nothing when the disk is full', async () => {
    const entry = await added()
    const all = await proposalsOf(entry)
    const before = await everyRow()
    const spy = vi.spyOn(db.operations, 'add').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'))
    await expect(accept(entry, all)).rejects.toThrow('full')
    spy.mockRestore()
    expect(await everyRow()).toEqual(before)
  })
})

test('a dismissed proposal stays so, is asked by nothing, and comes back by undo', async () => {
  const entry = await added()
  const [first] = await proposalsOf(entry)
  await dismissProposal(entry, first as Proposal, NOON)
  await restart()
  expect(await states(entry)).toBe('doo')
  expect(await readOwnCards()).toEqual([])
  await undo(after(1))
  expect(await states(entry)).toBe('ooo')
})
