/** The running app, however it runs: what the specs of a reader's stories need of it. */
import type { Page } from '@playwright/test'
import type { Watch } from './watch.ts'

export interface StudyApp {
  /** The page that is open. A new one after every `open`. */
  readonly page: Page
  readonly watch: Watch
  /** Starts the app on the data that is there. */
  readonly open: () => Promise<Page>
  /** As a reader closes it: the window's own close, with whatever the app does before it goes. */
  readonly close: () => Promise<void>
  /** SIGKILL to the whole tree of processes. */
  readonly kill: () => Promise<void>
}
