import { describe, expect, test } from 'vitest'
import type { KnownCounts } from '#shared/desktop-api'
import { countKept, isUnexpectedlyEmpty, keepCounts } from '../../../src/renderer/db/counts.ts'
import { addHighlight, deleteHighlight } from '../../../src/renderer/db/highlights.ts'
import { changeSettings } from '../../../src/renderer/db/settings.ts'
import { beginEmpty, HISTORY, NOON, passage } from '../../helpers/study-database.ts'

beginEmpty()

describe('an empty database', () => {
  const counted = async (): Promise<KnownCounts> => {
    let written: KnownCounts | null = null
    await keepCounts(
      {
        writeCounts: async (counts) => {
          written = counts
        },
      },
      NOON,
    )
    if (written === null) throw new Error('nothing was counted')
    return written
  }

  test('is expected on a first start', async () => {
    expect(await isUnexpectedlyEmpty(null)).toBe(false)
  })

  test('is expected when it was empty when it was last counted, whatever was chosen in the settings', async () => {
    const known = await counted()
    await changeSettings({ theme: 'dark' }, NOON)
    expect(await isUnexpectedlyEmpty(known)).toBe(false)
  })

  test.each(['packs', 'highlights', 'notes', 'cards', 'answers'] as const)(
    'is not when there were %s',
    async (what) => {
      const none = { packs: 0, highlights: 0, notes: 0, cards: 0, answers: 0, countedAt: NOON }
      expect(await isUnexpectedlyEmpty({ ...none, [what]: 1 })).toBe(true)
    },
  )

  test('is none while something is there, also something deleted', async () => {
    const known = { packs: 5, highlights: 5, notes: 5, cards: 5, answers: 5, countedAt: NOON }
    const id = await addHighlight(passage, HISTORY, 'pink', NOON)
    expect(await isUnexpectedlyEmpty(known)).toBe(false)
    await deleteHighlight(id, NOON)
    expect(await isUnexpectedlyEmpty(known)).toBe(false)
  })
})

test('what is kept is counted without what was deleted', async () => {
  const id = await addHighlight(passage, HISTORY, 'pink', NOON)
  await addHighlight(passage, HISTORY, 'blue', NOON)
  await deleteHighlight(id, NOON)
  expect(await countKept()).toEqual({ packs: 0, highlights: 1, notes: 0, cards: 0, answers: 0 })
})
