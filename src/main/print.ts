/** A page on paper, or as a PDF where the reader says. */
import path from 'node:path'
import { app, type BrowserWindow, dialog, type WebContents } from 'electron'
import { writeFileAtomic } from './atomic-file.ts'

/** Where paper is Letter; everywhere else it is A4 (Unicode CLDR, measurementData paperSize, version 45). */
const LETTER_COUNTRIES: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '))

/** The paper of the reader's country. */
export const paperSize = (country: string): 'A4' | 'Letter' => (LETTER_COUNTRIES.has(country) ? 'Letter' : 'A4')

/** The system's own print dialog for a page. A reader who cancels is no failure. */
export function printPage(contents: WebContents): void {
  contents.print({ printBackground: true, pageSize: paperSize(app.getLocaleCountryCode()) })
}

/** Asks where to save, then writes the page. @returns the file's path; null when the reader cancelled. @throws the file system's error */
export async function savePdf(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    defaultPath: path.join(app.getPath('documents'), `${fileName(name)}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  const bytes = await window.webContents.printToPDF({
    pageSize: paperSize(app.getLocaleCountryCode()),
    printBackground: true,
    // Margins and page numbers are the page's own (print.css), as a printer has them.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  await writeFileAtomic(filePath, bytes)
  return filePath
}

/** A name without what a system refuses in one, so that the page never chooses the folder (Windows' list; it holds the others'). */
export function fileName(title: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  return name === '' ? 'SCO Study' : name
}
