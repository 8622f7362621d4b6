/** The screens that `npm run screenshots` takes, in order. They share one library: what one leaves behind the next one has. */

export interface Screen {
  /** The file's name begins with it. */
  readonly name: string
  /** What stands after `#` in the address. */
  readonly route: string
}

export const SCREENS: readonly Screen[] = [
  { name: 'today', route: '/' },
  { name: 'library', route: '/read' },
  { name: 'reader', route: '/read/sco/overview' },
  { name: 'review', route: '/review' },
  { name: 'highlights', route: '/highlights' },
  { name: 'notes', route: '/notes' },
  { name: 'cards', route: '/cards' },
  { name: 'settings', route: '/settings' },
]
