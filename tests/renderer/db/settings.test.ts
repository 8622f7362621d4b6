import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { changeSettings, readSettings, resetSettings } from '../../../src/renderer/db/settings.ts'
import { undo } from '../../../src/renderer/db/undo.ts'
import { after, beginEmpty, MINUTE, NOON, operations } from '../../helpers/study-database.ts'

beginEmpty()

test('the defaults hold until the reader changes something', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS)
})

test('a change leaves the other settings as they were', async () => {
  await changeSettings({ newPerDay: 3 }, NOON)
  await changeSettings({ theme: 'dark', textSize: 20 }, NOON)
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 3, theme: 'dark', textSize: 20 })
})

test('the first change is undone to the defaults', async () => {
  await changeSettings({ newPerDay: 3 }, NOON)
  await undo(after(1))
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS)
})

test('moving a slider is one step of undo; another setting is another step, and so is the same one a minute later', async () => {
  for (const textSize of [19, 20, 21]) await changeSettings({ textSize }, NOON + textSize)
  expect(await operations()).toHaveLength(1)
  await changeSettings({ newPerDay: 3 }, NOON + 30)
  await changeSettings({ newPerDay: 4 }, NOON + 30 + MINUTE)
  expect(await operations()).toHaveLength(3)
  await undo(after(2 * MINUTE))
  await undo(after(2 * MINUTE))
  expect((await readSettings()).textSize).toBe(21)
  await undo(after(2 * MINUTE))
  expect((await readSettings()).textSize).toBe(DEFAULT_SETTINGS.textSize)
})

test('back to the usual leaves the other settings, and is one step of undo', async () => {
  const chosen = { theme: 'sepia', textSize: 24, newPerDay: 3, learningSteps: [5] } as const
  await changeSettings(chosen, NOON)
  await resetSettings(['theme', 'textSize'], 'Look is back to the usual', NOON + 1)
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 3, learningSteps: [5] })
  expect(await undo(after(2))).toMatchObject({ label: 'Look is back to the usual' })
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, ...chosen })
})
