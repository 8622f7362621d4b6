import { desktop } from './desktop.ts'

/** An address that waits for the reader's yes on the loopback host; in Electron main asks in a window of its own. */
type Ask = (url: string) => void
let ask: Ask = () => {}

/** Names who asks the reader on the loopback host. */
export function setAddressAsker(asker: Ask): void {
  ask = asker
}

/** What became of a wish to open an address, in words for the reader; null where nothing need be said. */
export async function openAddress(url: string): Promise<string | null> {
  if (desktop === null) {
    ask(url)
    return null
  }
  const result = await desktop.openLink(url)
  return result === 'not-a-source' ? 'Only addresses of the bundled sources can be opened. Copy it instead.' : null
}

/** Copies text. Gives words for the reader. */
export async function copyText(text: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return 'Copied'
  } catch {
    return 'The clipboard refused the copy. Select the address and copy it by hand.'
  }
}
