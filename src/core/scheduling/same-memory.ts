import type { CardId } from '#core/ids'
import { type Memory, newMemory } from './memory.ts'

/** Every field of a memory. */
const FIELDS = Object.keys(newMemory('' as CardId)) as readonly (keyof Memory)[]

/** Whether two memories of one card are the same in all that they hold; null for a card without log lines. */
export function isSameMemory(a: Memory | null, b: Memory | null): boolean {
  return a === null || b === null ? a === b : FIELDS.every((field) => a[field] === b[field])
}
