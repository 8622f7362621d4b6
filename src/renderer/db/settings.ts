import { DEFAULT_SETTINGS, type SettingsRow } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform } from './operations.ts'

/** What the reader chose, or the defaults. */
export const readSettings = async (): Promise<SettingsRow> => (await db.settings.get('settings')) ?? DEFAULT_SETTINGS

/** Changes settings. Changes of the same ones within a minute are one step of undo. */
export function changeSettings(change: Partial<Omit<SettingsRow, 'id'>>, at: number): Promise<void> {
  return perform({
    label: 'Settings changed',
    at,
    quiet: true,
    joins: `settings/${Object.keys(change).sort().join()}`,
    write: async (w) => w.put('settings', { ...(await readSettings()), ...change }),
  })
}
