import { createContext, type ReactNode, useContext } from 'react'
import type { SettingsRow } from '#core/transfer/rows'
import { readSettings } from './settings.ts'
import { useLive } from './use-live.ts'

const SettingsContext = createContext<SettingsRow | null>(null)

/** Holds the screens back until the settings are there, so that nothing is drawn in the wrong theme or size. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const settings = useLive(readSettings, [])
  return settings === undefined ? null : <SettingsContext value={settings}>{children}</SettingsContext>
}

/** What the reader chose. @throws outside of SettingsProvider. */
export function useSettings(): SettingsRow {
  const settings = useContext(SettingsContext)
  if (settings === null) throw new Error('useSettings outside of SettingsProvider')
  return settings
}
