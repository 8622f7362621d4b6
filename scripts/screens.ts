/** The screens that `npm run screenshots` takes, in order. They share one library: what one leaves behind the next one has. */
import type { Page } from '@playwright/test'

export interface Screen {
  /** The file's name begins with it. */
  readonly name: string
  /** What stands after `#` in the address. */
  readonly route: string
  /** What a reader does on the screen before it is taken. */
  readonly prepare?: (page: Page) => Promise<void>
}

export const SCREENS: readonly Screen[] = [
  { name: 'first-steps', route: '/' },
  {
    name: 'today',
    route: '/',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Skip the first steps' }).click()
      await page.getByRole('link', { name: 'Review' }).waitFor()
    },
  },
  { name: 'library', route: '/read' },
  { name: 'reader', route: '/read/sco/overview' },
  { name: 'review', route: '/review' },
  { name: 'highlights', route: '/highlights' },
  { name: 'notes', route: '/notes' },
  { name: 'cards', route: '/cards' },
  { name: 'timeline', route: '/timeline' },
  {
    name: 'map',
    route: '/map',
    prepare: async (page) => {
      await page.getByRole('listbox', { name: 'States' }).waitFor()
    },
  },
  { name: 'members', route: '/members' },
  { name: 'member', route: '/members/sco/KZ' },
  { name: 'search', route: '/search/secretarait' },
  { name: 'packs', route: '/packs' },
  { name: 'about', route: '/about' },
  { name: 'keys', route: '/keys' },
  { name: 'help', route: '/help' },
  { name: 'settings', route: '/settings' },
]
