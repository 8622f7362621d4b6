/** The app's own log: a text file that never leaves the machine. */
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import type { LogEntry } from '#shared/desktop-api'

/** When a log file is put aside for a new one; the one before it is then dropped. */
const MAX_FILE_BYTES = 1_000_000

export interface Log {
  readonly file: string
  readonly write: (entry: LogEntry) => void
  /** All that is kept, oldest first. */
  readonly read: () => string
}

/**
 * Opens the log of a folder. Writing is synchronous, so that the last words before a crash are kept, and never throws:
 * a log that cannot be written must not take the app with it.
 */
export function openLog(folder: string, maxFileBytes: number = MAX_FILE_BYTES): Log {
  const file = path.join(folder, 'app.log')
  const before = path.join(folder, 'app.1.log')
  mkdirSync(folder, { recursive: true })
  return {
    file,
    write: (entry) => {
      try {
        if (sizeOf(file) > maxFileBytes) renameSync(file, before)
        appendFileSync(file, formatLogEntry(entry), { mode: 0o600 })
      } catch (error) {
        console.error('the log cannot be written:', error)
      }
    },
    read: () => contentOf(before) + contentOf(file),
  }
}

/** One line, and the details indented below it. */
export function formatLogEntry({ at, where, message, details }: LogEntry): string {
  const indented = details === '' ? '' : `${details.trimEnd().replaceAll(/^/gm, '    ')}\n`
  return `${new Date(at).toISOString()} ${oneLine(where)}: ${oneLine(message)}\n${indented}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function contentOf(file: string): string {
  return sizeOf(file) === 0 ? '' : readFileSync(file, 'utf8')
}
