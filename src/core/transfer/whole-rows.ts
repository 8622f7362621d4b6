/**
 * Whether a row is whole, told by a look at its fields: rows come from a disk, and one that was damaged must not stop a list. Cheap,
 * because lists ask it of every row they read; row-schemas.ts has the full parsers.
 */
import type { EditionRow, HighlightRow, NoteRow, OwnCardRow, PackRow } from './rows.ts'

type Fields = Readonly<Record<string, unknown>>

const isText = (value: unknown): boolean => typeof value === 'string'
const isInstant = (value: unknown): boolean => typeof value === 'number'

const isTags = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

function isPlace(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { segments } = value as Fields
  return Array.isArray(segments) && segments.length > 0 && segments.every(isSegment)
}

const isSegment = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  ['block', 'exact', 'prefix', 'suffix'].every((f) => isText((value as Fields)[f]))

const isEditable = ({ createdAt, updatedAt, deletedAt }: Fields): boolean =>
  isInstant(createdAt) && isInstant(updatedAt) && (deletedAt === null || isInstant(deletedAt))

const hasPassage = ({ place, document }: Fields): boolean =>
  (place === null || isPlace(place)) && (document === null || isText(document))

const fieldsOf = (row: object): Fields => row as Fields

/** Whether every field of a note that a screen reads is there. */
export function isWholeNote(row: NoteRow): boolean {
  const note = fieldsOf(row)
  return isEditable(note) && hasPassage(note) && isText(note['title']) && isText(note['body']) && isTags(note['tags'])
}

/** Whether every field of a highlight that a screen reads is there. */
export function isWholeHighlight(row: HighlightRow): boolean {
  const highlight = fieldsOf(row)
  const { place, document, color, comment, tags } = highlight
  return isEditable(highlight) && isPlace(place) && [document, color, comment].every(isText) && isTags(tags)
}

/** Whether every field of a card of one's own that a screen reads is there. */
export function isWholeOwnCard(row: OwnCardRow): boolean {
  const card = fieldsOf(row)
  return isEditable(card) && hasPassage(card) && isText(card['front']) && isText(card['back']) && isTags(card['tags'])
}

/** Whether every field of the row of a pack is there. Its files may still be damaged. */
export function isWholePack(row: PackRow): boolean {
  const pack = fieldsOf(row)
  return isEditable(pack) && isText(pack['title']) && isText(pack['content']) && typeof pack['edition'] === 'number'
}

/** Whether an edition can be compared with another one: its texts, documents and cards are there. */
export function isWholeEdition(row: EditionRow): boolean {
  const { blocks, documents, cards } = fieldsOf(row)
  const isList = (value: unknown): boolean => Array.isArray(value)
  return typeof blocks === 'object' && blocks !== null && isList(documents) && (cards === null || isList(cards))
}
