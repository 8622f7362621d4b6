/** The one thing that the page may learn of the clipboard: a link into the app. All else that lies there is none of its business. */
import { clipboard } from 'electron'
import { findStudyLink, formatStudyLink } from '#shared/study-link'

/** @returns the first link in the text of the clipboard, alone or inside of other text; null where there is none */
export async function readStudyLink(): Promise<string | null> {
  const link = findStudyLink(await clipboard.readText())
  return link === null ? null : formatStudyLink(link)
}
