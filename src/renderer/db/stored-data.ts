import Dexie from 'dexie'
import type { LogLine } from '#core/scheduling/log-line'
import type { ExportData } from '#core/transfer/export-file'
import { liftEdition, liftHighlight, liftNote, liftSettings } from '#core/transfer/lift-rows'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { DATABASE_NAME } from './database.ts'

/**
 * Everything that a person made, read from the database as whatever version of the app left it, without upgrading it: for the backup
 * before a new version. Null when there is no database or nothing in it. Rows come as today's.
 */
export async function readStoredData(name = DATABASE_NAME): Promise<ExportData | null> {
  if (!(await indexedDB.databases()).some((d) => d.name === name)) return null
  // Without declared versions Dexie opens what there is, as it is.
  const stored = await new Dexie(name).open()
  try {
    const rows = async <T>(table: string): Promise<readonly T[]> =>
      stored.tables.some((t) => t.name === table) ? stored.table<T>(table).toArray() : []
    const data = await stored.transaction('r', stored.tables, async (): Promise<ExportData> => {
      const [settings] = await rows<ExportData['settings']>('settings')
      return {
        highlights: (await rows<ExportData['highlights'][number]>('highlights')).map(liftHighlight),
        notes: (await rows<ExportData['notes'][number]>('notes')).map(liftNote),
        cards: await rows('cards'),
        remarks: await rows('remarks'),
        log: (await rows<LogLine & { readonly seq: number }>('log')).map(({ seq: _seq, ...line }) => line),
        reading: await rows('reading'),
        settings: settings === undefined ? DEFAULT_SETTINGS : liftSettings(settings),
        editions: (await rows<ExportData['editions'][number]>('editions')).map(liftEdition),
        packs: await rows('packs'),
        packContents: await rows('packContents'),
      }
    })
    const { highlights, notes, cards, log, packs } = data
    return [highlights, notes, cards, log, packs].every(({ length }) => length === 0) ? null : data
  } finally {
    stored.close()
  }
}
