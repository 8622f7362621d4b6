import type { RowId } from '#core/ids'
import { db } from './database.ts'
import { editNote } from './notes.ts'

/** What was typed into a note and is not in the database yet. */
export interface Draft {
  readonly id: RowId
  readonly title: string
  readonly body: string
  /** ms since the epoch. */
  readonly at: number
}

const KEY = 'unsaved-note'

/**
 * Keeps a draft where it survives a window that closes before a transaction can: localStorage writes at once. It only bridges that
 * gap; the next start moves it into the database.
 */
export const keepDraft = (draft: Draft): void => localStorage.setItem(KEY, JSON.stringify(draft))

/** Forgets the draft once its note is in the database. */
export const forgetDraft = (): void => localStorage.removeItem(KEY)

/** Moves a draft that an earlier window left behind into its note. */
export async function recoverDraft(): Promise<void> {
  const draft = parseDraft(localStorage.getItem(KEY))
  if (draft !== null) {
    const row = await db.notes.get(draft.id)
    const isNewer = row !== undefined && row.updatedAt <= draft.at
    if (isNewer && (row.title !== draft.title || row.body !== draft.body))
      await editNote(draft.id, { title: draft.title, body: draft.body }, draft.at)
  }
  forgetDraft()
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    const { id, title, body, at } = JSON.parse(text) as Record<string, unknown>
    const isDraft = [id, title, body].every((v) => typeof v === 'string') && typeof at === 'number'
    return isDraft ? ({ id, title, body, at } as Draft) : null
  } catch {
    return null
  }
}
