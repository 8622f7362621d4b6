import {
  IconBook2,
  IconCards,
  IconHelp,
  IconHighlight,
  IconHome,
  IconMap2,
  IconNotes,
  IconSearch,
  IconSettings,
  IconTimeline,
} from '@tabler/icons-react'
import type { CommandId } from '#shared/commands'

/** The screens that the navigation shows, in order, and the commands that open them. */
export const PLACES = [
  { path: '/', label: 'Today', command: 'go.today', icon: IconHome },
  { path: '/read', label: 'Read', command: 'go.read', icon: IconBook2 },
  { path: '/highlights', label: 'Highlights', command: 'go.highlights', icon: IconHighlight },
  { path: '/notes', label: 'Notes', command: 'go.notes', icon: IconNotes },
  { path: '/cards', label: 'Cards', command: 'go.cards', icon: IconCards },
  { path: '/timeline', label: 'Timeline', command: 'go.timeline', icon: IconTimeline },
  { path: '/map', label: 'Map', command: 'go.map', icon: IconMap2 },
  { path: '/search', label: 'Search', command: 'search.open', icon: IconSearch },
  { path: '/settings', label: 'Settings', command: 'go.settings', icon: IconSettings },
  { path: '/help', label: 'Help', command: 'help.guide', icon: IconHelp },
] as const satisfies readonly {
  readonly path: string
  readonly label: string
  readonly command: CommandId
  readonly icon: unknown
}[]

export type Place = (typeof PLACES)[number]
