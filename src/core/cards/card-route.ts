import type { CardId } from '#core/ids'

/** The route of a card's own page. Its id stands there encoded, since it has slashes. */
export const cardRoute = (id: CardId): string => `/cards/${encodeURIComponent(id)}`

/** The card id that a route's last part stands for; null when it is no encoded text. */
export function cardIdOfRoute(part: string): CardId | null {
  try {
    return decodeURIComponent(part) as CardId
  } catch {
    return null
  }
}
