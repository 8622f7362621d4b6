/** What no spec may ever see: a violation of the content security policy, a request to elsewhere, an error of the page. */
import type { BrowserContext, Page } from '@playwright/test'

export interface Watch {
  /** Watches all pages of a context, those that are open and those to come. Before the first navigation, where that can be. */
  readonly add: (context: BrowserContext) => Promise<void>
  /** Everything seen since it was last taken, one line each. */
  readonly seen: () => readonly string[]
  /** The same, and forgets it: a spec that provokes something takes it, so that nothing is left at the end. */
  readonly take: () => string[]
}

/** @param isOurs says whether an address belongs to the app's origin. */
export function createWatch(isOurs: (address: string) => boolean): Watch {
  let seen: string[] = []
  const see = (line: string): void => {
    seen.push(line)
  }
  const seeConsole = (text: string): void => {
    if (/Content Security Policy|securitypolicyviolation/.test(text)) see(`policy: ${text}`)
  }
  return {
    add: async (context) => {
      context.on('console', (message) => seeConsole(message.text()))
      context.on('weberror', (error) => see(`error: ${error.error().message}`))
      context.on('request', (request) => {
        const address = request.url()
        if (!isOurs(address) && !/^(data|blob|about):/.test(address)) see(`request: ${address}`)
      })
      await context.addInitScript(tellViolations)
      for (const page of context.pages()) await addLate(page, seeConsole)
    },
    seen: () => seen,
    take: () => {
      const taken = seen
      seen = []
      return taken
    },
  }
}

/** A page that was there before it was watched: what it has said so far counts, too. */
async function addLate(page: Page, seeConsole: (text: string) => void): Promise<void> {
  for (const message of await page.consoleMessages()) seeConsole(message.text())
  await page.evaluate(tellViolations)
}

/** Runs in the page. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`securitypolicyviolation: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
  })
}
