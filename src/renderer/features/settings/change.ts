import type { SettingsRow } from '#core/transfer/rows'
import { changeSettings, type SettingName } from '../../db/settings.ts'
import { momentNow } from '../../platform/clock.ts'

/** Keeps what the reader chose. */
export const change = (part: Partial<Pick<SettingsRow, SettingName>>): void => void changeSettings(part, momentNow().at)
