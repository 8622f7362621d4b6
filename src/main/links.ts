/** The only way out of the app: an exact address of a bundled source, after the reader has said yes. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import * as z from 'zod'
import type { OpenLinkResult } from '#shared/desktop-api'

/** What main reads of a pack's sources.json; the page's parser checks the rest (docs/packs.md). */
const SOURCES = z.array(z.object({ url: z.string().nullable() }))

/**
 * Every http(s) address that the packs' sources name.
 * @throws when a sources.json is not as docs/packs.md says, which `npm run check` refuses.
 */
export async function readSourceAddresses(packs: string): Promise<ReadonlySet<string>> {
  const addresses = new Set<string>()
  for (const entry of await readdir(packs, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const sources = SOURCES.parse(JSON.parse(await readFile(path.join(packs, entry.name, 'sources.json'), 'utf8')))
    for (const { url } of sources) if (url !== null && /^https?:\/\//.test(url)) addresses.add(url)
  }
  return addresses
}

/** Asks the reader, then opens the address in the system's browser. @throws when the system cannot open it. */
export async function openLink(
  window: BrowserWindow,
  address: string,
  allowed: ReadonlySet<string>,
): Promise<OpenLinkResult> {
  if (!allowed.has(address)) return 'not-a-source'
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Open in your browser?',
    message: 'Open this address in your browser?',
    detail: `${address}\n\nSCO Study itself stays offline. Your browser will connect to this site.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return 'declined'
  await shell.openExternal(address)
  return 'opened'
}
