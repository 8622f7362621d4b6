import type { NoteRow } from '#core/transfer/rows'

/** How long a deleted note can be restored, in days. */
export const TRASH_DAYS = 30

const MS_PER_DAY = 86_400_000

type Holdings = Pick<NoteRow, 'title' | 'body' | 'tags' | 'place' | 'deletedAt'>

const hasSomething = ({ title, body, tags, place }: Holdings): boolean =>
  title.trim() !== '' || body.trim() !== '' || tags.length > 0 || place !== null

/** Whether a note lies in the trash: deleted, and with something in it that can be restored. */
export const isInTrash = (note: Holdings): boolean => note.deletedAt !== null && hasSomething(note)

/** Whether the days of a deleted note are over. @param now ms since the epoch */
export const isExpired = (note: Holdings, now: number): boolean =>
  isInTrash(note) && note.deletedAt !== null && now - note.deletedAt >= TRASH_DAYS * MS_PER_DAY

/** Whole days for which a deleted note can still be restored, 0 to 30. @param deletedAt and now in ms since the epoch */
export const daysLeft = (deletedAt: number, now: number): number =>
  Math.min(TRASH_DAYS, Math.max(0, Math.ceil(TRASH_DAYS - (now - deletedAt) / MS_PER_DAY)))

/** What stays of a note whose days are over: its id and when it was deleted, so that machines can be merged. */
export function tombstoneOf({ versionOf: _version, ...note }: NoteRow): NoteRow {
  return { ...note, title: '', body: '', tags: [], place: null, document: null, pinned: false }
}
