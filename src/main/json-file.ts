/** A small thing that main remembers between two starts, in a file of its own. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { writeFileAtomic } from './atomic-file.ts'

export interface JsonFile<T> {
  /** What was written last; null where nothing was, or where it can no longer be understood. */
  readonly read: () => Promise<T | null>
  /** @throws the file system's error; what was written before then still stands. */
  readonly write: (value: T) => Promise<void>
}

/** @param schema what the file must hold to be believed. */
export function jsonFile<T>(file: string, schema: z.ZodType<T>): JsonFile<T> {
  return {
    read: async () => {
      const text = await readFile(file, 'utf8').catch(() => null)
      return text === null ? null : parse(text, schema)
    },
    write: (value) => writeFileAtomic(file, `${JSON.stringify(value)}\n`),
  }
}

function parse<T>(text: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
