/** What is typed into a note. */
export interface NoteText {
  readonly title: string
  readonly body: string
}

/** Whether two texts are the same to the letter. */
export const isSameText = (a: NoteText, b: NoteText): boolean => a.title === b.title && a.body === b.body

/**
 * Two texts that both began as `base`, made into one, where that is certain: title and body each as the side has it that changed it. Null
 * when both sides changed the same one in different ways: then the reader chooses.
 */
export function mergeNoteText(base: NoteText, mine: NoteText, theirs: NoteText): NoteText | null {
  const title = mergePart(base.title, mine.title, theirs.title)
  const body = mergePart(base.body, mine.body, theirs.body)
  return title === null || body === null ? null : { title, body }
}

function mergePart(base: string, mine: string, theirs: string): string | null {
  if (mine === base || mine === theirs) return theirs
  return theirs === base ? mine : null
}
