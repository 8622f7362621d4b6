/** The built app in Electron: main, preload and renderer together. Without a binary the stand-in takes its place. */
import path from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { findElectron } from '../../scripts/electron-binary.ts'
// The type of window.desktop, which the page has from preload.
import type {} from '../../src/renderer/platform/desktop.ts'
import { CHROMIUM } from './chromium.ts'
import { killTrees } from './processes.ts'
import type { StudyApp } from './study-app.ts'
import { createWatch } from './watch.ts'

const project = path.resolve(import.meta.dirname, '../..')
const electron = findElectron(project)

/** Whether the specs run without a real Electron. */
export const IS_STAND_IN = electron === null
export const SHELL_BINARY = electron ?? path.join(project, 'tests/electron-stand-in/electron')
/** The arguments that open the app: this one, or the copy with a planted fault that scripts/plant-faults.ts made. */
export const SHELL_ARGS = [process.env['STUDY_TEST_APP'] ?? project]
/** The app's origin as its page sees it. */
export const SHELL_ORIGIN = IS_STAND_IN ? 'https://study.app.test' : 'app://study'

export interface ShellApp extends StudyApp {
  /** Playwright's door to main: `electron.evaluate(({ app, BrowserWindow }) => …)`. */
  readonly electron: ElectronApplication
  /** The folder of userData. */
  readonly folder: string
  /**
   * Loads a document of the app's origin that holds nothing of the app, for specs of main and preload alone: the renderer
   * neither asks nor answers anything then.
   */
  readonly loadBare: () => Promise<void>
  /** Starts the app with something to open: a link, a file. */
  readonly openWith: (...args: readonly string[]) => Promise<Page>
}

/** The environment of an app whose data is in `folder`. */
export function shellEnvironment(folder: string, more: Record<string, string> = {}): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(inherited), CHROMIUM, STUDY_USER_DATA: folder, ...more }
}

/** @param folder an empty folder; the data lives there. The app is not started yet. */
export function createShellApp(folder: string): ShellApp {
  const watch = createWatch((address) => address.startsWith(`${SHELL_ORIGIN}/`))
  let running: ElectronApplication | null = null
  let pid: number | undefined
  let page: Page | null = null
  const electronApp = (): ElectronApplication => {
    if (running === null) throw new Error('the app is not open')
    return running
  }
  const open = async (args: readonly string[]): Promise<Page> => {
    running = await _electron.launch({
      executablePath: SHELL_BINARY,
      args: [...SHELL_ARGS, ...args],
      env: shellEnvironment(folder),
    })
    pid = running.process().pid
    page = await running.firstWindow()
    await page.waitForURL(/index\.html/)
    await watch.add(running.context())
    return page
  }
  return {
    folder,
    watch,
    get electron() {
      return electronApp()
    },
    get page() {
      if (page === null) throw new Error('the app is not open')
      return page
    },
    open: () => open([]),
    openWith: (...args) => open(args),
    close: async () => {
      const ended = new Promise<void>((resolve) => electronApp().once('close', () => resolve()))
      // The app may be gone before it could answer.
      await electronApp()
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
        .catch(() => undefined)
      await ended
    },
    kill: async () => {
      await killTrees({ pids: pid === undefined ? [] : [pid], marker: folder })
    },
    loadBare: async () => {
      await electronApp().evaluate(async ({ BrowserWindow }) => {
        await BrowserWindow.getAllWindows()[0]?.webContents.loadURL('app://study/packs/index.json')
      })
      // Not waitForURL: the end of an earlier load that was refused would end it, too.
      await expect.poll(() => page?.url()).toBe(`${SHELL_ORIGIN}/packs/index.json`)
    },
  }
}
