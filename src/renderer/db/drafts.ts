import type { NoteText } from '#core/notes/merge-note-text'
import { editNote, readNote, type TypedText } from './notes.ts'
import { newRowId } from './row-id.ts'

/** What was typed into a note and is not in the database yet. */
export interface Draft extends TypedText {
  /** ms since the epoch. */
  readonly at: number
}

const PREFIX = 'unsaved-note/'

/** Where 0.1.0 kept its one draft: without the text that it began with. */
const KEY_OF_0_1 = 'unsaved-note'

/** Two windows that close at once must not write over each other's draft. */
const WINDOW = newRowId()

const keyOf = (id: Draft['id']): string => `${PREFIX}${WINDOW}/${id}`

/**
 * Keeps a draft where it survives a window that closes before a transaction can: localStorage writes at once. It only bridges that
 * gap; the next start moves it into the database.
 */
export const keepDraft = (draft: Draft): void => localStorage.setItem(keyOf(draft.id), JSON.stringify(draft))

/** Forgets the draft of a note once that is in the database. */
export const forgetDraft = (id: Draft['id']): void => localStorage.removeItem(keyOf(id))

/** Moves drafts that earlier windows left behind into their notes; as a second version where the note has become another since. */
export async function recoverDrafts(): Promise<void> {
  await recoverOldDraft()
  for (const key of Object.keys(localStorage).filter((k) => k.startsWith(PREFIX))) {
    const draft = parseDraft(localStorage.getItem(key))
    if (draft !== null) await editNote(draft, draft.at)
    localStorage.removeItem(key)
  }
}

/** A draft that 0.1.0 left behind. It had one window, so a note that is older than the draft is what was typed into. */
async function recoverOldDraft(): Promise<void> {
  const draft = parseOldDraft(localStorage.getItem(KEY_OF_0_1))
  const row = draft === null ? null : await readNote(draft.id)
  if (draft !== null && row !== null && row.updatedAt <= draft.at) await editNote({ ...draft, base: row }, draft.at)
  localStorage.removeItem(KEY_OF_0_1)
}

/** Moves drafts into their notes as soon as another window leaves them behind. Returns what stops it. */
export function recoverDraftsOfOthers(): () => void {
  const recover = (event: StorageEvent): void => {
    if (event.key?.startsWith(PREFIX) === true && event.newValue !== null) void recoverDrafts()
  }
  window.addEventListener('storage', recover)
  return () => window.removeEventListener('storage', recover)
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    const { id, base, text: typed, at } = JSON.parse(text) as Record<string, unknown>
    const isDraft = typeof id === 'string' && isText(base) && isText(typed) && typeof at === 'number'
    return isDraft ? ({ id, base, text: typed, at } as Draft) : null
  } catch {
    return null
  }
}

function parseOldDraft(text: string | null): Omit<Draft, 'base'> | null {
  if (text === null) return null
  try {
    const { id, at, ...typed } = JSON.parse(text) as Record<string, unknown>
    const isDraft = typeof id === 'string' && isText(typed) && typeof at === 'number'
    return isDraft ? ({ id, at, text: { title: typed.title, body: typed.body } } as Omit<Draft, 'base'>) : null
  } catch {
    return null
  }
}

function isText(value: unknown): value is NoteText {
  if (typeof value !== 'object' || value === null) return false
  const { title, body } = value as Record<string, unknown>
  return typeof title === 'string' && typeof body === 'string'
}
