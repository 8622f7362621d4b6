/** The one thing that the page may learn of the clipboard: a link into the app. All else that lies there is none of its business. */
import { clipboard } from 'electron'
import { isStudyLink } from './outside.ts'

/** @returns the first link in the text of the clipboard, as bare address or inside of Markdown; null where there is none */
export async function readStudyLink(): Promise<string | null> {
  return findStudyLink(await clipboard.readText())
}

/** The first `study://` address in a text. Quotes and brackets end it, as in Markdown and mails. */
export function findStudyLink(text: string): string | null {
  const [link] = /study:\/\/[^\s<>()[\]"'“”]+/i.exec(text) ?? []
  return link !== undefined && isStudyLink(link) ? link : null
}
