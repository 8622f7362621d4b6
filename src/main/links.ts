/** The only way out of the app: an exact address of a bundled source, after the reader has said yes. */
import { type BrowserWindow, dialog, shell } from 'electron'
import type { OpenLinkResult } from '#shared/desktop-api'
import type { Packs } from './packs.ts'

/** Every address that the packs' sources name. A pack that is refused names none. @throws when a pack cannot be read. */
export async function readSourceAddresses(packs: Packs): Promise<ReadonlySet<string>> {
  const read = await Promise.all(packs.ids.map(packs.read))
  const sources = read.flatMap((pack) => (pack.ok ? pack.value.sources : []))
  return new Set(sources.flatMap(({ url }) => url ?? []))
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
