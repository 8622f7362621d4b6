import type { z } from 'zod'
import type { ExportData } from './export-file.ts'
import {
  editionSchema,
  highlightSchema,
  noteSchema,
  ownCardSchema,
  packContentSchema,
  packSchema,
  readingSchema,
  remarkSchema,
  settingsSchema,
} from './row-schemas.ts'
import { DEFAULT_SETTINGS } from './rows.ts'

/**
 * The data without rows that are damaged: for one of them a whole file is refused (`parseExport`), and with it every backup and every undo.
 * A pack without its files is damaged, too. The log is taken as it is: nothing in the app can do without a sound one.
 */
export function wholeData(data: ExportData): ExportData {
  const contents = new Set(whole(data.packContents, packContentSchema).map(({ id }) => id))
  const packs = whole(data.packs, packSchema).filter(({ content }) => content === '' || contents.has(content))
  const named = new Set(packs.map(({ content }) => content))
  return {
    highlights: whole(data.highlights, highlightSchema),
    notes: whole(data.notes, noteSchema),
    cards: whole(data.cards, ownCardSchema),
    remarks: whole(data.remarks, remarkSchema),
    log: data.log,
    reading: whole(data.reading, readingSchema),
    settings: settingsSchema.safeParse(data.settings).success ? data.settings : DEFAULT_SETTINGS,
    editions: whole(data.editions, editionSchema),
    packs,
    packContents: data.packContents.filter(({ id }) => named.has(id)),
  }
}

const whole = <R>(rows: readonly R[], schema: z.ZodType<R>): readonly R[] =>
  rows.filter((row) => schema.safeParse(row).success)
