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

const FOOTER = `<div style="width: 100%; padding: 0 15mm; font: 8px sans-serif; color: #555; display: flex; justify-content: space-between">
  <span class="title"></span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`

/** Asks where to save, then writes the page. @returns the file's path; null when the reader cancelled. @throws the file system's error */
export async function savePdf(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save as PDF',
    // Only the last part of what the page suggests: it never chooses the folder.
    defaultPath: path.join(app.getPath('documents'), `${path.basename(name, '.pdf')}.pdf`),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled || filePath === '') return null
  const bytes = await window.webContents.printToPDF({
    pageSize: paperSize(app.getLocaleCountryCode()),
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    // In inches: the styles' own 18 mm, which a printer's dialog takes from them.
    margins: { top: 0.7, bottom: 0.7, left: 0.7, right: 0.7 },
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  await writeFileAtomic(filePath, bytes)
  return filePath
}
