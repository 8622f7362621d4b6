/**
 * The rows of everything that a person makes: what the database keeps and what the export file holds. row-schemas.ts has the parser of
 * each. A field is added with a new version of the export file, never silently.
 */
import type { Place } from '#core/annotations/place'
import type { BlockId, CardId, DocumentId, PackId, RowId } from '#core/ids'

/** What every row that a reader can edit has. Instants are ms since the epoch. */
export interface EditableRow {
  readonly id: RowId
  readonly createdAt: number
  readonly updatedAt: number
  /** When it was deleted; null while it is there. A deleted row is kept, so that two machines can one day be merged. */
  readonly deletedAt: number | null
}

/** The four colours of a highlight. */
export const HIGHLIGHT_COLORS = ['yellow', 'green', 'blue', 'pink'] as const
export type HighlightColor = (typeof HIGHLIGHT_COLORS)[number]

export interface HighlightRow extends EditableRow {
  readonly place: Place
  /** Where `place` was when it was made: for lists, without looking its blocks up. */
  readonly document: DocumentId
  readonly color: HighlightColor
  /** Plain text, empty for none. */
  readonly comment: string
  readonly tags: readonly string[]
}

export interface NoteRow extends EditableRow {
  readonly title: string
  /** Markdown. */
  readonly body: string
  /** The passage that it is about; null for a free note. */
  readonly place: Place | null
  readonly document: DocumentId | null
  readonly tags: readonly string[]
  /** Stands above the others in the list. */
  readonly pinned: boolean
  /**
   * Only on the second version of a note that was typed into in two windows at once: the note that it is a version of. Until the reader
   * has chosen, it is shown with that note and in no list.
   */
  readonly versionOf?: RowId
}

/** A card of one's own. Its card id is `own/` and its row id. */
export interface OwnCardRow extends EditableRow {
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  /** The passage that it cites; null for none. */
  readonly place: Place | null
  readonly document: DocumentId | null
}

/** "This card is wrong": what a reader says of a card, which is hidden then. */
export interface RemarkRow extends EditableRow {
  readonly cardId: CardId
  readonly text: string
}

/** How far a document has been read. */
export interface ReadingRow {
  /** `<pack>/<document>` */
  readonly id: string
  readonly pack: PackId
  readonly document: DocumentId
  /** The block at the top of the window when it was last left. */
  readonly block: BlockId
  /** Where that is in the document, 0 to 1. */
  readonly fraction: number
  /** The furthest ever read, 0 to 1. */
  readonly furthest: number
  /** When the document was last opened, ms since the epoch. */
  readonly openedAt: number
}

/** How the keys that a reader chose are written, and how many there may be: in the settings, in a file, and on their way to the native menu. */
export const CHOSEN_KEYS = {
  /** Such as `mod+shift+z` or `mod+ö`: what a keyboard can name, without spaces and control signs. */
  pattern: /^[^\s\p{C}]{1,40}$/u,
  /** For one command. */
  most: 8,
  /** Of a command's id, in characters. */
  idLength: 100,
  /** Commands with chosen keys. */
  commands: 500,
} as const

export interface SettingsRow {
  readonly id: 'settings'
  /** New cards a day, 0 to 999. */
  readonly newPerDay: number
  /** Cards in review a day, 0 to 9999. */
  readonly reviewsPerDay: number
  /** Wanted probability of recall when a card comes due, 0.7 to 0.99. */
  readonly desiredRetention: number
  /** Minutes of each step of a new card within the day, 1 to 1440, growing; none: the first Good gives days. */
  readonly learningSteps: readonly number[]
  /** The same for a card that was forgotten. */
  readonly relearningSteps: readonly number[]
  /** Hour of the local clock at which a study day begins, 0 to 23. */
  readonly cutoffHour: number
  readonly theme: 'system' | 'light' | 'sepia' | 'dark'
  /** Face of the text that is read. */
  readonly font: 'serif' | 'sans' | 'dyslexic'
  /** Of the text that is read, in CSS pixels, 12 to 32. */
  readonly textSize: number
  readonly textWidth: 'narrow' | 'normal' | 'wide'
  /** Of the text that is read, in heights of the letters, 1.2 to 2.4. */
  readonly lineHeight: number
  /** `reduced`: nothing moves, whatever the system says. */
  readonly motion: 'system' | 'reduced'
  /** `high`: more contrast, whatever the system says. */
  readonly contrast: 'system' | 'high'
  /** Minutes after midnight, local, of the daily notice that cards are due, 0 to 1439; null for none. */
  readonly remindAt: number | null
  /** Keys that the reader chose, by the id of the command; an empty list for none. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>
  /** Whether the steps of the first start have been gone through. */
  readonly firstStartDone: boolean
  /** The stop of the tour that comes next, 0 and more. */
  readonly tourStop: number
}

/** How far the setting of the text goes: px, and heights of the letters. */
export const LIMITS_OF_TEXT = { size: { min: 12, max: 32 }, lineHeight: { min: 1.2, max: 2.4 } } as const

/** What holds until the reader changes it. */
export const DEFAULT_SETTINGS: SettingsRow = {
  id: 'settings',
  newPerDay: 10,
  reviewsPerDay: 200,
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  cutoffHour: 4,
  theme: 'system',
  font: 'serif',
  textSize: 18,
  textWidth: 'normal',
  lineHeight: 1.6,
  motion: 'system',
  contrast: 'system',
  remindAt: null,
  shortcuts: {},
  firstStartDone: false,
  tourStop: 0,
}

/** The texts of one edition of a pack as the reader had it: what a place is compared with after the text changed. */
export interface EditionRow {
  /** `<pack>/<edition>` */
  readonly id: string
  readonly pack: PackId
  readonly edition: number
  /** When it was first seen, ms since the epoch. */
  readonly seenAt: number
  /** Plain text of every block. */
  readonly blocks: Readonly<Record<BlockId, string>>
  /** The documents with their block ids, both in reading order. */
  readonly documents: readonly EditionDocument[]
  /** Its generated cards in text order; null where they were not kept: rows from before version 3. */
  readonly cards: readonly EditionCard[] | null
  /** Only on an edition that came with a new version of the app: when the reader opened or put away what it brought, ms since the epoch. */
  readonly newsReadAt?: number
}

/** A generated card of an edition as it was then: what later editions are compared with. */
export interface EditionCard {
  readonly id: CardId
  readonly prompt: string
  readonly answer: string
  /** The sentence that it cites, to the letter. */
  readonly sentence: string
}

export interface EditionDocument {
  readonly id: DocumentId
  readonly title: string
  readonly blocks: readonly BlockId[]
}

/** A pack that the reader added. */
export interface PackRow extends Omit<EditableRow, 'id'> {
  /** The pack's own id, which its files name: the same id again is the same pack. */
  readonly id: PackId
  readonly title: string
  readonly edition: number
  /** The id of the `PackContentRow` with its files; empty once it was removed for good. */
  readonly content: string
}

/** The files of an edition of a pack. It never changes. */
export interface PackContentRow {
  /** SHA-256 of the files (`hashOfFiles`), 64 hexadecimal digits. */
  readonly id: string
  /** Their texts, by path in the pack's folder: `pack.json`, `documents/history.md`. */
  readonly files: Readonly<Record<string, string>>
}

/** The order of rows in an export file: by id, in code units. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** The card id of a card of one's own. */
export function ownCardId(row: RowId): CardId {
  return `own/${row}` as CardId
}

/** The row of a card of one's own; null for a generated card. */
export function ownRowOf(cardId: CardId): RowId | null {
  return cardId.startsWith('own/') ? (cardId.slice('own/'.length) as RowId) : null
}

/** The id of a document's reading row. */
export function readingId(pack: PackId, document: DocumentId): string {
  return `${pack}/${document}`
}

/** The id of an edition's row. */
export function editionId(pack: PackId, edition: number): string {
  return `${pack}/${edition}`
}
