/**
 * Links to a place of the app: `study://read/sco/history/history-founding`. They stand in notes, in the clipboard and in other programs.
 * What is not exactly one of ours is refused, so that a link from outside can only ever show a screen.
 */

/** Screens that are a place of their own, by the name that stands in the link. */
const SCREENS = {
  today: '/',
  read: '/read',
  review: '/review',
  highlights: '/highlights',
  notes: '/notes',
  cards: '/cards',
  timeline: '/timeline',
  map: '/map',
  members: '/members',
  packs: '/packs',
  search: '/search',
  settings: '/settings',
  about: '/about',
  help: '/help',
  keys: '/keys',
} as const

/** The name of a screen in a link. */
export type LinkedScreen = keyof typeof SCREENS

/** Where a link leads. */
export type StudyLink =
  | { readonly kind: 'screen'; readonly screen: LinkedScreen }
  /** A document of a pack, at a block or where it was left. */
  | { readonly kind: 'document'; readonly pack: string; readonly document: string; readonly block: string | null }
  | { readonly kind: 'note'; readonly id: string }
  /** A page of the guide. */
  | { readonly kind: 'guide'; readonly topic: string }

/** As in the packs' schema (core/content/schema.ts): a row's id, a UUID, has the same letters. */
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
/** Nothing in a link is longer. */
const LONGEST = 400
/** A system may add the last slash: some take what follows `//` for a host. */
const LINK = new RegExp(`^study://([a-z]+)((?:/${ID}){0,3})/?$`)

/** What a text leads to, if all of it is a link of ours; null for everything else. */
export function parseStudyLink(text: string): StudyLink | null {
  if (text.length > LONGEST) return null
  const [, screen, rest] = LINK.exec(text) ?? []
  if (screen === undefined || rest === undefined || !isScreen(screen)) return null
  const [first, second, third] = rest.split('/').slice(1)
  if (first === undefined) return { kind: 'screen', screen }
  if (screen === 'read')
    return second === undefined ? null : { kind: 'document', pack: first, document: second, block: third ?? null }
  if (second !== undefined) return null
  if (screen === 'notes') return { kind: 'note', id: first }
  return screen === 'help' ? { kind: 'guide', topic: first } : null
}

const isScreen = (name: string): name is LinkedScreen => Object.hasOwn(SCREENS, name)

/** The link as text. */
export function formatStudyLink(link: StudyLink): string {
  switch (link.kind) {
    case 'screen':
      return `study://${link.screen}`
    case 'document':
      return `study:/${routeOf(link)}`
    case 'note':
      return `study://notes/${link.id}`
    case 'guide':
      return `study://help/${link.topic}`
  }
}

/** The route of the app (what follows `#`) that shows it. */
export function routeOf(link: StudyLink): string {
  switch (link.kind) {
    case 'screen':
      return SCREENS[link.screen]
    case 'document':
      return ['', 'read', link.pack, link.document, ...(link.block === null ? [] : [link.block])].join('/')
    case 'note':
      return `/notes/${link.id}`
    case 'guide':
      return `/help/${link.topic}`
  }
}

/** The first link of ours in a text, such as a Markdown link from the clipboard; null where there is none. */
export function findStudyLink(text: string): StudyLink | null {
  for (const [candidate] of text.slice(0, 20_000).matchAll(/study:\/\/[a-z0-9/-]*/g)) {
    const link = parseStudyLink(candidate)
    if (link !== null) return link
  }
  return null
}
