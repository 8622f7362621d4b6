/** The bundled pack as its next edition would be, served in the place of the one that is there. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { readPackFolder } from '../../src/main/read-pack-folder.ts'
import { parseGood, withText } from './lighthouses.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../resources/packs/sco')

type Files = ReadonlyMap<string, string>

/**
 * From the next load of the page on, the pack comes in its next edition. It passes the gate as any edition must.
 * @param change what that edition changes in the files
 * @param told what its change log says
 * @returns the number of the edition
 */
export async function serveNextEdition(page: Page, change: (files: Files) => Files, told: string): Promise<number> {
  const files = await readPackFolder(FOLDER)
  const edition = parseGood(files).edition + 1
  const pack = withText(change(files), 'pack.json', `"edition": ${edition - 1}`, `"edition": ${edition}`)
  const note = JSON.stringify({ edition, date: '2027-01-01', changes: [told] })
  const value = parseGood(withText(pack, 'editions.json', '[', `[${note},`))
  await page.context().route('**/packs/sco.json', (route) => route.fulfill({ json: { ok: true, value } }))
  return edition
}
