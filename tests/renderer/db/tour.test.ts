import { expect, test } from 'vitest'
import { changeSettings, readSettings } from '../../../src/renderer/db/settings.ts'
import { keepTourStop } from '../../../src/renderer/db/tour.ts'
import { beginEmpty, NOON, operations } from '../../helpers/study-database.ts'

beginEmpty()

test('the stop of the tour is kept beside the other settings, and is no step of undo', async () => {
  await changeSettings({ newPerDay: 7 }, NOON)
  await keepTourStop(3)
  expect(await readSettings()).toMatchObject({ newPerDay: 7, tourStop: 3 })
  expect(await operations()).toHaveLength(1)
})
