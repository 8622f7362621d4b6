import fc from 'fast-check'
import type { CardId, PackId } from '#core/ids'
import { schedulingOf } from '#core/scheduling/answer'
import type { Rating } from '#core/scheduling/log-line'
import type { Moment } from '#core/scheduling/study-day'
import { HIGHLIGHT_COLORS, type NoteRow, ownCardId } from '#core/transfer/rows'
import {
  addHighlight,
  deleteHighlight,
  editHighlight,
  editHighlights,
  readHighlights,
} from '../../src/renderer/db/highlights.ts'
import { keepVersion } from '../../src/renderer/db/note-versions.ts'
import { addNote, deleteNote, editNote, markNote, readNotes, readOpenedNote } from '../../src/renderer/db/notes.ts'
import {
  deleteOwnCard,
  readOwnCards,
  readOwnCardsShelf,
  restoreOwnCard,
  saveOwnCard,
} from '../../src/renderer/db/own-cards.ts'
import {
  emptyRemovedPacks,
  keepPack,
  putBackPack,
  readPackRow,
  readPackShelf,
  removePack,
} from '../../src/renderer/db/packs.ts'
import {
  answerCard,
  buryCard,
  reportCard,
  resetCard,
  resumeCard,
  suspendCard,
} from '../../src/renderer/db/review-actions.ts'
import { readSampleState, removeSamples, showSamples } from '../../src/renderer/db/samples.ts'
import { changeSettings, readSettings } from '../../src/renderer/db/settings.ts'
import { emptyTrash, readTrash, restoreNote } from '../../src/renderer/db/trash.ts'
import { edition3 } from './lighthouses-in-browser.ts'
import { TIDES, tides } from './own-packs.ts'
import { cardOf, DAY, HISTORY, MINUTE, passage, typeNote } from './study-database.ts'

const KINDS = [
  'addHighlight',
  'editHighlight',
  'deleteHighlight',
  'addNote',
  'editNote',
  'markNote',
  'deleteNote',
  'restoreNote',
  'emptyTrash',
  'typeVersion',
  'keepVersion',
  'editHighlights',
  'addCard',
  'editCard',
  'deleteCard',
  'restoreCard',
  'changeSettings',
  'keepPack',
  'highlightInPack',
  'removePack',
  'putBackPack',
  'emptyRemovedPacks',
  'showSamples',
  'removeSamples',
  'answer',
  'suspend',
  'resume',
  'bury',
  'report',
  'reset',
] as const

/** An action of the reader, or undo or redo in between. */
export interface Step {
  readonly kind: (typeof KINDS)[number] | 'undo' | 'redo'
  /** Chooses among what there is to act on, and what is written. */
  readonly pick: number
  /** ms since the step before; negative where the clock was set back. */
  readonly wait: number
  /** Minutes east of UTC. */
  readonly utcOffset: number
}

const wait = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 5 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 * DAY }) },
  { weight: 1, arbitrary: fc.integer({ min: -2 * DAY, max: 0 }) },
)

const stepOf = (kinds: readonly Step['kind'][]): fc.Arbitrary<Step> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(999),
    wait,
    utcOffset: fc.constantFrom(-300, 0, 330, 480),
  })

/** Any action. */
export const arbitraryAction = stepOf(KINDS)

/** Any action, an undo or a redo. */
export const arbitraryStep = fc.oneof(
  { weight: 3, arbitrary: arbitraryAction },
  { weight: 1, arbitrary: stepOf(['undo', 'redo']) },
)

/** The packs of their own that a reader adds. */
const OWN_PACKS = [TIDES, 'ebbs' as PackId]

const among = <T>(rows: readonly T[], pick: number): T | undefined => rows[pick % rows.length]

/** Does an action at a moment. False when there is nothing that it could act on: then nothing was done. */
export async function act({ kind, pick }: Step, moment: Moment): Promise<boolean> {
  const { at } = moment
  switch (kind) {
    case 'addHighlight':
      await addHighlight(passage, HISTORY, among(HIGHLIGHT_COLORS, pick) ?? 'pink', at)
      return true
    case 'editHighlight': {
      const row = among(await readHighlights(), pick)
      if (row !== undefined) await editHighlight(row.id, { comment: `Comment ${pick}` }, at)
      return row !== undefined
    }
    case 'deleteHighlight': {
      const row = among(await readHighlights(), pick)
      if (row !== undefined) await deleteHighlight(row.id, at)
      return row !== undefined
    }
    case 'addNote':
      await addNote({ title: `Note ${pick}`, body: '', place: pick % 2 ? passage : null, document: null }, at)
      return true
    case 'editNote': {
      const row = among(await readNotes(), pick % 2)
      if (row !== undefined) await typeNote(row.id, { body: `${row.body}${pick}` }, at)
      return row !== undefined
    }
    case 'deleteNote': {
      const row = among(await readNotes(), pick)
      if (row !== undefined) await deleteNote(row.id, at)
      return row !== undefined
    }
    case 'markNote': {
      const row = among(await readNotes(), pick)
      if (row !== undefined) await markNote(row.id, pick % 2 ? { pinned: !row.pinned } : { tags: [`${pick}`] }, at)
      return row !== undefined
    }
    case 'restoreNote': {
      const row = among(await readTrash(), pick)
      if (row !== undefined) await restoreNote(row.id, at)
      return row !== undefined
    }
    case 'emptyTrash': {
      const holds = (await readTrash()).length > 0
      await emptyTrash(at)
      return holds
    }
    case 'typeVersion': {
      const row = among(await readNotes(), pick)
      const base = { title: 'as it never was', body: 'as it never was' }
      if (row !== undefined) await editNote({ id: row.id, base, text: { title: `${pick}`, body: `${pick}` } }, at)
      return row !== undefined
    }
    case 'keepVersion': {
      const row = among(await readVersions(), pick)
      if (row !== undefined) await keepVersion(row.id, among(['note', 'version', 'both'] as const, pick) ?? 'both', at)
      return row !== undefined
    }
    case 'editHighlights': {
      const rows = (await readHighlights()).slice(0, pick % 3)
      const ids = rows.map((row) => row.id)
      await editHighlights(ids, (row) => ({ tags: [...row.tags, `${pick}`] }), at)
      return ids.length > 0
    }
    case 'restoreCard': {
      const row = among(
        (await readOwnCardsShelf()).rows.filter((card) => card.deletedAt !== null),
        pick,
      )
      if (row !== undefined) await restoreOwnCard(row.id, at)
      return row !== undefined
    }
    case 'addCard':
      await saveOwnCard({ front: `Front ${pick}`, back: '', tags: [], id: null, passage: null }, at)
      return true
    case 'editCard': {
      const row = among(await readOwnCards(), pick)
      if (row !== undefined) await saveOwnCard({ ...row, back: `Back ${pick}`, passage: null }, at)
      return row !== undefined
    }
    case 'deleteCard': {
      const row = among(await readOwnCards(), pick)
      if (row !== undefined) await deleteOwnCard(row.id, at)
      return row !== undefined
    }
    case 'changeSettings':
      await changeSettings(pick % 2 ? { newPerDay: pick } : { textSize: 12 + (pick % 20) }, at)
      return true
    case 'keepPack': {
      // One of two packs: added where it is not there, else its next edition.
      const id = among(OWN_PACKS, pick) ?? TIDES
      const row = await readPackRow(id)
      const isThere = row !== null && row.content !== ''
      const pack = await tides(isThere ? row.edition + 1 : 1 + (pick % 2), `The sea comes and goes, ${pick}.`, id)
      const kept = await keepPack(pack, row, at)
      if (!kept.ok) throw new Error(kept.error)
      return true
    }
    case 'highlightInPack': {
      const row = among((await readPackShelf()).own, pick)
      if (row !== undefined) await addHighlight({ ...passage, pack: row.id, edition: row.edition }, HISTORY, 'blue', at)
      return row !== undefined
    }
    case 'removePack': {
      const row = among((await readPackShelf()).own, pick)
      if (row !== undefined) await removePack(row.id, at)
      return row !== undefined
    }
    case 'putBackPack': {
      const row = among((await readPackShelf()).removed, pick)
      if (row !== undefined) await putBackPack(row.id, at)
      return row !== undefined
    }
    case 'emptyRemovedPacks': {
      const holds = (await readPackShelf()).removed.length > 0
      await emptyRemovedPacks(at)
      return holds
    }
    case 'showSamples': {
      const { canShow } = await readSampleState(edition3)
      if (canShow) await showSamples(edition3, at)
      return canShow
    }
    case 'removeSamples': {
      const { canRemove } = await readSampleState(edition3)
      if (canRemove) await removeSamples(edition3, at)
      return canRemove
    }
    default:
      return review(kind, await someCard(pick), pick, moment)
  }
}

/** Second versions whose note is there. */
async function readVersions(): Promise<readonly NoteRow[]> {
  const opened = await Promise.all((await readNotes()).map((note) => readOpenedNote(note.id)))
  return opened.flatMap((one) => (one.kind === 'note' ? one.versions.filter((v) => v.deletedAt === null) : []))
}

/** One of three generated cards, or a card of one's own. */
async function someCard(pick: number): Promise<CardId> {
  const own = (await readOwnCards()).map((row) => ownCardId(row.id))
  const cards = [cardOf('founded'), cardOf('charter'), cardOf('charter', 'where'), ...own.slice(0, 2)]
  return among(cards, pick) ?? cardOf('founded')
}

async function review(kind: Step['kind'], cardId: CardId, pick: number, moment: Moment): Promise<boolean> {
  switch (kind) {
    case 'answer': {
      const rating = ((pick % 4) + 1) as Rating
      const scheduling = schedulingOf(await readSettings())
      await answerCard({ cardId, rating, evidence: 'recalled', took: pick }, moment, scheduling)
      return true
    }
    case 'suspend':
      await suspendCard(cardId, moment)
      return true
    case 'resume':
      await resumeCard(cardId, moment)
      return true
    case 'bury':
      await buryCard(cardId, moment)
      return true
    case 'reset':
      await resetCard(cardId, moment)
      return true
    case 'report':
      await reportCard(cardId, `Remark ${pick}`, moment)
      return true
    default:
      throw new Error(`${kind} is no action`)
  }
}
