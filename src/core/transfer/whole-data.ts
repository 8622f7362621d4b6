import type { z } from 'zod'
import type { ExportData } from './export-file.ts'
import {
  editionSchema,
  highlightSchema,
  noteSchema,
  ownCardSchema,
  readingSchema,
  remarkSchema,
  settingsSchema,
} from './row-schemas.ts'
import { DEFAULT_SETTINGS } from './rows.ts'

/**
 * The data without rows that are damaged: for one of them a whole file is refused (`parseExport`), and with it every backup and every undo.
 * The log is taken as it is: nothing in the app can do without a sound one.
 */
export function wholeData(data: ExportData): ExportData {
  return {
    highlights: whole(data.highlights, highlightSchema),
    notes: whole(data.notes, noteSchema),
    cards: whole(data.cards, ownCardSchema),
    remarks: whole(data.remarks, remarkSchema),
    log: data.log,
    reading: whole(data.reading, readingSchema),
    settings: settingsSchema.safeParse(data.settings).success ? data.settings : DEFAULT_SETTINGS,
    editions: whole(data.editions, editionSchema),
  }
}

const whole = <R>(rows: readonly R[], schema: z.ZodType<R>): readonly R[] =>
  rows.filter((row) => schema.safeParse(row).success)
