import { quoteOf } from '#core/annotations/describe-place'
import type { NoteRow } from '#core/transfer/rows'

/** What a note is called in lists: its title, else the passage that it is on, else "Untitled". */
export function noteTitle({ title, place }: Pick<NoteRow, 'title' | 'place'>): string {
  if (title.trim() !== '') return title
  return place === null ? 'Untitled' : `On “${shortened(quoteOf(place))}”`
}

const MOST = 60

/** Cut after a whole word. */
function shortened(text: string): string {
  if (text.length <= MOST) return text
  const cut = text.slice(0, MOST)
  const end = cut.lastIndexOf(' ')
  return `${end > 0 ? cut.slice(0, end) : cut}…`
}
