/** The built app on loopback, in Chromium with a profile that lasts from one start to the next. */
import { rm } from 'node:fs/promises'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts'
import { killTrees } from './processes.ts'
import type { StudyApp } from './study-app.ts'
import { createWatch } from './watch.ts'

/** Not the port of `npm start`, so that a running app does not disturb the tests. The origin names the database: it is fixed. */
export const LOOPBACK_PORT = Number(process.env['STUDY_TEST_PORT'] ?? 43127)
export const LOOPBACK_ORIGIN = `http://127.0.0.1:${LOOPBACK_PORT}`

/** How the page looks to the reader. */
export interface Appearance {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

export const DEFAULT_APPEARANCE: Appearance = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }

/** @param profile an empty folder; the data lives there. The app is not started yet. @param origin where it is served */
export function createLoopbackApp(
  profile: string,
  appearance: Appearance = DEFAULT_APPEARANCE,
  origin: string = LOOPBACK_ORIGIN,
): StudyApp {
  const watch = createWatch((address) => address.startsWith(`${origin}/`))
  let context: BrowserContext | null = null
  let page: Page | null = null
  return {
    watch,
    get page() {
      if (page === null) throw new Error('the app is not open')
      return page
    },
    open: async () => {
      context = await chromium.launchPersistentContext(profile, {
        executablePath: CHROMIUM,
        headless: true,
        args: CHROMIUM_ARGS,
        viewport: appearance.viewport,
        colorScheme: appearance.colorScheme,
      })
      await watch.add(context)
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(origin)
      return page
    },
    close: async () => {
      const closed = page?.waitForEvent('close')
      // As a reader does it: the page hears that it goes, and nobody waits for what it does then.
      await page?.close({ runBeforeUnload: true })
      await closed
      await context?.close()
    },
    kill: async () => {
      await killTrees({ marker: profile })
      // Playwright still has to learn that its browser is gone.
      await context?.close().catch(() => undefined)
      await rm(`${profile}/SingletonLock`, { force: true })
    },
  }
}
