import { db } from './database.ts'
import { readSettings } from './settings.ts'

/** Keeps the stop of the tour that comes next (0 and more). Like the place in a text it is no action of theirs, so undo knows nothing of it. */
export async function keepTourStop(tourStop: number): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    await db.settings.put({ ...(await readSettings()), tourStop })
  })
}
