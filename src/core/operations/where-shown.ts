/** Where the reader sees what undo or redo has changed: it reaches what was done on another screen, or long ago. */
import { cardRoute } from '#core/cards/card-route'
import type { CardId } from '#core/ids'
import type { Library } from '#core/library/library'
import { passageRoute } from '#core/library/passage-route'
import { type HighlightRow, type OwnCardRow, ownCardId } from '#core/transfer/rows'
import type { RowImage, UndoableTable, UndoableTables } from './operation.ts'

/** What an undo or redo has changed. */
export interface Changed {
  /** The rows as they are after it. */
  readonly now: readonly RowImage[]
  /** The same rows as they were, in the same order. */
  readonly before: readonly RowImage[]
  /** The cards whose memory changed. */
  readonly cardIds: readonly CardId[]
}

export interface WhereShown {
  readonly route: string
  /** Screens on which it is in sight anyway, each with what lies below it. */
  readonly inSight: readonly string[]
}

type Packs = Pick<Library, 'packById'>

/** Where a change is to be seen; null where no one place shows it. */
export function whereShown(changed: Changed, packs: Packs): WhereShown | null {
  const note = changesOf('notes', changed)
  const highlights = changesOf('highlights', changed)
  const cards = changesOf('cards', changed)
  const card = changed.cardIds.at(-1)
  if (changesOf('packs', changed).length > 0) return seenAt('/packs')
  if (note.length > 0) return { route: onlyThere(note, ({ id }) => `/notes/${id}`) ?? '/notes', inSight: ['/notes'] }
  if (highlights.length > 0) return highlightsShown(highlights, packs)
  if (cards.length > 0) return { route: routeOfCards(cards, packs), inSight: ['/cards', '/propose'] }
  if (card !== undefined) return { route: cardRoute(card), inSight: ['/cards', '/review'] }
  return changesOf('settings', changed).length > 0 ? { route: '/settings', inSight: ['/settings', '/read'] } : null
}

/** Whether a screen shows it already. @param location its route */
export const isInSight = ({ inSight }: WhereShown, location: string): boolean =>
  inSight.some((screen) => location === screen || location.startsWith(`${screen}/`))

/** A row before and after; null where it was not there. */
interface Change<Row> {
  readonly now: Row | null
  readonly before: Row | null
}

const seenAt = (route: string): WhereShown => ({ route, inSight: [route] })

function changesOf<T extends UndoableTable>(table: T, { now, before }: Changed): readonly Change<UndoableTables[T]>[] {
  // Images come in the order of the rows that they are of.
  return now.flatMap((image, i) =>
    image.table === table
      ? [{ now: image.row as UndoableTables[T] | null, before: (before[i]?.row ?? null) as UndoableTables[T] | null }]
      : [],
  )
}

const isThere = (row: { readonly deletedAt: number | null } | null): boolean => row !== null && row.deletedAt === null

/** The route of the one row that changed, if it is there now. */
function onlyThere<Row extends { readonly deletedAt: number | null }>(
  changes: readonly Change<Row>[],
  routeOf: (row: Row) => string,
): string | null {
  const [change] = changes
  const row = changes.length === 1 ? (change?.now ?? null) : null
  return row !== null && isThere(row) ? routeOf(row) : null
}

/** A highlight's passage is there whether it is or not. */
function highlightsShown(changes: readonly Change<HighlightRow>[], packs: Packs): WhereShown {
  const row = changes.length === 1 ? (changes[0]?.now ?? changes[0]?.before ?? null) : null
  const route = row === null ? null : passageRoute(row, packs)
  if (row === null || route === null) return seenAt('/highlights')
  return { route, inSight: [`/read/${row.place.pack}/${row.document}`, '/highlights'] }
}

/** A card's own page; for several and for one that never was there the proposals that they were made of. */
function routeOfCards(changes: readonly Change<OwnCardRow>[], { packById }: Packs): string {
  const only = onlyThere(changes, ({ id }) => cardRoute(ownCardId(id)))
  if (only !== null) return only
  const wasThere = changes.some(({ now, before }) => isThere(now) || isThere(before))
  const { place, document } = changes[0]?.now ?? changes[0]?.before ?? { place: null, document: null }
  const isProposed = (changes.length > 1 || !wasThere) && place !== null && packById.has(place.pack)
  return isProposed ? `/propose/${place.pack}/${document}` : '/cards'
}
