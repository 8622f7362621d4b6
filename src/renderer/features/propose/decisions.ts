import type { Decision } from './use-proposals.ts'

/** Whether the reader has not decided on it. */
export const isOpen = ({ row }: Decision): boolean => row === null

/** Whether its card is there. */
export const isAccepted = ({ row }: Decision): boolean => row !== null && row.deletedAt === null

/** What became of it, in a word; empty while it waits. */
export const stateInWords = (decision: Decision): string =>
  isOpen(decision) ? '' : isAccepted(decision) ? 'Accepted' : 'Dismissed'

/** What kind of card it is, for the reader. */
export const KIND_NAMES: Readonly<Record<Decision['proposal']['kind'], string>> = {
  date: 'Date',
  definition: 'Definition',
  term: 'Key term',
}

/** The next one to decide on after this one, else the first one before it; -1 when none is left. */
export function nextOpen(decisions: readonly Decision[], from: number): number {
  const after = decisions.findIndex((decision, i) => i > from && isOpen(decision))
  return after === -1 ? decisions.findIndex((decision, i) => i !== from && isOpen(decision)) : after
}
