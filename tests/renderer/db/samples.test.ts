import { beforeEach, describe, expect, test } from 'vitest'
import { ownCardId } from '#core/transfer/rows'
import { editHighlight, readHighlights } from '../../../src/renderer/db/highlights.ts'
import { readNotes } from '../../../src/renderer/db/notes.ts'
import { readOwnCards } from '../../../src/renderer/db/own-cards.ts'
import { suspendCard } from '../../../src/renderer/db/review-actions.ts'
import { readSampleState, removeSamples, showSamples } from '../../../src/renderer/db/samples.ts'
import { redo, undo } from '../../../src/renderer/db/undo.ts'
import { edition3 } from '../../helpers/lighthouses-in-browser.ts'
import { after, beginEmpty, NOON, operations, stateNow } from '../../helpers/study-database.ts'

beginEmpty()

/** How many highlights, notes and cards there are. */
const counts = async () =>
  [(await readHighlights()).length, (await readNotes()).length, (await readOwnCards()).length] as const

const state = () => readSampleState(edition3)

test('a pack without samples has none to show or remove', async () => {
  const { pack, index } = edition3
  expect(await readSampleState({ index, pack: { ...pack, samples: [] } })).toEqual({ canShow: false, canRemove: false })
})

test('samples are shown once, and the same again after they were removed', async () => {
  expect(await state()).toEqual({ canShow: true, canRemove: false })
  await showSamples(edition3, NOON)
  expect(await counts()).toEqual([1, 2, 1])
  expect(await state()).toEqual({ canShow: false, canRemove: true })
  await removeSamples(edition3, NOON + 1)
  expect(await counts()).toEqual([0, 0, 0])
  expect(await state()).toEqual({ canShow: true, canRemove: false })
  await showSamples(edition3, NOON + 2)
  expect(await counts()).toEqual([1, 2, 1])
})

test('showing and removing are one step of undo each', async () => {
  const empty = await stateNow()
  await showSamples(edition3, NOON)
  const shown = await stateNow()
  await removeSamples(edition3, NOON + 1)
  const removed = await stateNow()
  expect((await operations()).map(({ label }) => label)).toEqual(['Samples shown', 'Samples removed'])
  await undo(after(2))
  expect(await stateNow()).toBe(shown)
  await undo(after(3))
  expect(await stateNow()).toBe(empty)
  await redo(after(4))
  await redo(after(5))
  expect(await stateNow()).toBe(removed)
})

describe('what the reader has made their own', () => {
  beforeEach(() => showSamples(edition3, NOON))

  test('stays when the samples are removed, and is said', async () => {
    const [highlight] = await readHighlights()
    if (highlight === undefined) throw new Error('no highlight')
    await editHighlight(highlight.id, { comment: 'Mine now' }, NOON + 1)
    await removeSamples(edition3, NOON + 2)
    expect(await counts()).toEqual([1, 0, 0])
    expect((await operations()).at(-1)?.label).toBe('Samples removed, but for 1 that you have used')
    expect(await state()).toEqual({ canShow: true, canRemove: false })
    await showSamples(edition3, NOON + 3)
    expect((await readHighlights()).map(({ comment }) => comment)).toEqual(['Mine now'])
  })

  test('holds a card that was answered or suspended', async () => {
    const [card] = await readOwnCards()
    if (card === undefined) throw new Error('no card')
    await suspendCard(ownCardId(card.id), after(1))
    await removeSamples(edition3, NOON + 2)
    expect(await counts()).toEqual([0, 0, 1])
  })

  test('is a sample again once the change is taken back', async () => {
    const [highlight] = await readHighlights()
    if (highlight === undefined) throw new Error('no highlight')
    await editHighlight(highlight.id, { color: 'pink' }, NOON + 1)
    await undo(after(2))
    await removeSamples(edition3, NOON + 3)
    expect(await counts()).toEqual([0, 0, 0])
  })
})
