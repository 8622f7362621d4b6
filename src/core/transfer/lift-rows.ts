/** What rows of an older version of the data become: for old export files, for an old database, and for old undo steps. */
import { DEFAULT_SETTINGS, type EditionRow, type HighlightRow, type NoteRow, type SettingsRow } from './rows.ts'

/** Version 1: highlights had no tags. */
export type HighlightV1 = Omit<HighlightRow, 'tags'>
/** Version 1: notes could not be pinned. */
export type NoteV1 = Omit<NoteRow, 'pinned'>
/** Version 1 had these settings. */
export type SettingsV1 = Pick<
  SettingsRow,
  'id' | 'newPerDay' | 'desiredRetention' | 'theme' | 'textSize' | 'textWidth' | 'firstStartDone'
>

/** Versions 1 and 2: the cards of an edition were not kept. */
export type EditionV2 = Omit<EditionRow, 'cards'>

/** A row of version 1 or later as it is today; today's rows stay as they are. */
export const liftEdition = (row: EditionV2): EditionRow => ({ cards: null, ...row })

/** A row of version 1 or later as it is today; today's rows stay as they are. */
export const liftHighlight = (row: HighlightV1): HighlightRow => ({ tags: [], ...row })

/** A row of version 1 or later as it is today; today's rows stay as they are. */
export const liftNote = (row: NoteV1): NoteRow => ({ pinned: false, ...row })

/** A row of version 1 or later as it is today; today's rows stay as they are. */
export const liftSettings = (row: SettingsV1): SettingsRow => ({ ...DEFAULT_SETTINGS, ...row })
