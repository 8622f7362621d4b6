import { DEFAULT_SETTINGS, type SettingsRow } from '#core/transfer/rows'
import { db } from './database.ts'
import { perform } from './operations.ts'

/** The name of a setting. */
export type SettingName = Exclude<keyof SettingsRow, 'id'>

/** What the reader chose, or the defaults. */
export const readSettings = async (): Promise<SettingsRow> => (await db.settings.get('settings')) ?? DEFAULT_SETTINGS

/** Puts these settings back to what they were at the beginning. */
export function resetSettings(names: readonly SettingName[], label: string, at: number): Promise<void> {
  const usual = Object.fromEntries(names.map((name) => [name, DEFAULT_SETTINGS[name]]))
  return perform({ label, at, write: async (w) => w.put('settings', { ...(await readSettings()), ...usual }) })
}

/** Changes settings. Changes of the same ones within a minute are one step of undo. @param label in the past, as undo names it */
export function changeSettings(
  change: Partial<Omit<SettingsRow, 'id'>>,
  at: number,
  label = 'Settings changed',
): Promise<void> {
  return perform({
    label,
    at,
    quiet: true,
    joins: `settings/${Object.keys(change).sort().join()}`,
    write: async (w) => w.put('settings', { ...(await readSettings()), ...change }),
  })
}

/** Keeps the keys that the reader chose, as one step of undo. @param label in the past, as the toast says it */
export function keepShortcuts(shortcuts: SettingsRow['shortcuts'], label: string, at: number): Promise<void> {
  return perform({ label, at, write: async (w) => w.put('settings', { ...(await readSettings()), shortcuts }) })
}
