import { flushSync } from 'react-dom'
import { desktop } from './desktop.ts'

let isPrinting = false
const listeners = new Set<() => void>()

function setPrinting(now: boolean): void {
  isPrinting = now
  // The browser takes the page as it is when this returns.
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

window.addEventListener('beforeprint', () => setPrinting(true))
window.addEventListener('afterprint', () => setPrinting(false))

/** Whether the page is being set for paper. `subscribe` calls back after each change and returns what stops it. */
export const printing = {
  now: (): boolean => isPrinting,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Opens the print dialog for what is on the screen. */
export async function printPage(): Promise<void> {
  if (desktop === null) window.print()
  else await desktop.printPage()
}

/** Whether the app itself writes PDFs; in a browser its print dialog does. */
export const savesPdf = desktop !== null

/** Asks where to save, then writes what is on the screen as a PDF. Gives its path, or null when the reader cancelled. @param name without ending */
export const savePdf = async (name: string): Promise<string | null> => (await desktop?.savePdf(name)) ?? null
