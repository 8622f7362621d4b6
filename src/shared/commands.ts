/**
 * The one list of what the app can do: it makes the native menu, the shortcuts, the palette and the page of keys. Only data: what a
 * command does is bound on the screen that can do it (`useCommands` in the renderer).
 */

/** The native menu's own parts; what stands in none of them is reached by key, button and palette. */
export type MenuName = 'file' | 'edit' | 'view' | 'go' | 'study' | 'help'

export interface CommandInfo {
  readonly id: string
  /** What it does, as an order: "Write a note". */
  readonly label: string
  /** Where the palette and the page of keys list it. */
  readonly group: string
  /** Such as `mod+z`, `alt+1`, `space`, `?`; `mod` is Ctrl, on macOS Command. The first is shown. The reader can change them. */
  readonly keys: readonly string[]
  readonly menu?: MenuName
  /** The route of the screen that binds it: chosen elsewhere, the app goes there first. Without it, it is there only where it is bound. */
  readonly at?: string
}

/** The group of what works on every screen. */
export const EVERYWHERE = 'Everywhere'

const grade = (id: string, label: string, key: string) => ({ id, label, group: 'Review', keys: [key] }) as const

/** All commands, in the order in which menus and lists show them. */
export const COMMANDS = [
  { id: 'palette.open', label: 'Search or do anything', group: EVERYWHERE, keys: ['mod+k'], menu: 'go' },
  { id: 'search.open', label: 'Search', group: EVERYWHERE, keys: ['/', 'mod+shift+f', 'alt+8'], menu: 'edit' },
  { id: 'go.today', label: 'Go to Today', group: EVERYWHERE, keys: ['alt+1'], menu: 'go' },
  { id: 'go.read', label: 'Go to Read', group: EVERYWHERE, keys: ['alt+2'], menu: 'go' },
  { id: 'go.highlights', label: 'Go to Highlights', group: EVERYWHERE, keys: ['alt+3'], menu: 'go' },
  { id: 'go.notes', label: 'Go to Notes', group: EVERYWHERE, keys: ['alt+4'], menu: 'go' },
  { id: 'go.cards', label: 'Go to Cards', group: EVERYWHERE, keys: ['alt+5'], menu: 'go' },
  { id: 'go.settings', label: 'Go to Settings', group: EVERYWHERE, keys: ['alt+9', 'mod+,'], menu: 'file' },
  { id: 'go.timeline', label: 'Go to the timeline', group: EVERYWHERE, keys: ['alt+6'], menu: 'go' },
  { id: 'go.map', label: 'Go to the map', group: EVERYWHERE, keys: ['alt+7'], menu: 'go' },
  { id: 'go.members', label: 'Go to members and figures', group: EVERYWHERE, keys: [], menu: 'go' },
  { id: 'go.back', label: 'Back', group: EVERYWHERE, keys: ['alt+arrowleft', 'mod+['], menu: 'go' },
  { id: 'go.forward', label: 'Forward', group: EVERYWHERE, keys: ['alt+arrowright', 'mod+]'], menu: 'go' },
  { id: 'edit.undo', label: 'Undo', group: EVERYWHERE, keys: ['mod+z'], menu: 'edit' },
  { id: 'edit.redo', label: 'Redo', group: EVERYWHERE, keys: ['mod+shift+z', 'mod+y'], menu: 'edit' },
  { id: 'window.new', label: 'Open a new window', group: EVERYWHERE, keys: ['mod+shift+n'], menu: 'file' },
  { id: 'page.print', label: 'Print', group: EVERYWHERE, keys: ['mod+p'], menu: 'file' },
  { id: 'page.pdf', label: 'Save as PDF', group: EVERYWHERE, keys: [], menu: 'file' },
  {
    id: 'data.save-copy',
    label: 'Save a copy of everything',
    group: EVERYWHERE,
    keys: [],
    menu: 'file',
    at: '/settings',
  },
  { id: 'data.open-copy', label: 'Open a copy', group: EVERYWHERE, keys: [], menu: 'file', at: '/settings' },
  { id: 'go.packs', label: 'Go to Packs', group: EVERYWHERE, keys: [], menu: 'go' },
  { id: 'packs.add', label: 'Add a pack', group: EVERYWHERE, keys: [], menu: 'file', at: '/packs' },
  { id: 'packs.add-folder', label: 'Add a folder as a pack', group: EVERYWHERE, keys: [], at: '/packs' },
  { id: 'data.back-up', label: 'Back up now', group: EVERYWHERE, keys: [], at: '/settings' },
  { id: 'link.open', label: 'Open the study link in the clipboard', group: EVERYWHERE, keys: [], menu: 'go' },
  { id: 'look.system', label: 'Theme: as the system', group: 'Look', keys: [], menu: 'view' },
  { id: 'look.light', label: 'Theme: light', group: 'Look', keys: [], menu: 'view' },
  { id: 'look.sepia', label: 'Theme: sepia', group: 'Look', keys: [], menu: 'view' },
  { id: 'look.dark', label: 'Theme: dark', group: 'Look', keys: [], menu: 'view' },
  { id: 'look.larger', label: 'Larger text', group: 'Look', keys: [] },
  { id: 'look.smaller', label: 'Smaller text', group: 'Look', keys: [] },
  { id: 'look.wider', label: 'Wider text', group: 'Look', keys: [] },
  { id: 'look.narrower', label: 'Narrower text', group: 'Look', keys: [] },
  { id: 'look.looser', label: 'More space between lines', group: 'Look', keys: [] },
  { id: 'look.tighter', label: 'Less space between lines', group: 'Look', keys: [] },
  { id: 'look.serif', label: 'Face: serif', group: 'Look', keys: [] },
  { id: 'look.sans', label: 'Face: sans', group: 'Look', keys: [] },
  { id: 'look.dyslexic', label: 'Face: dyslexia-friendly', group: 'Look', keys: [] },
  { id: 'look.contrast', label: 'High contrast on or off', group: 'Look', keys: [] },
  { id: 'look.motion', label: 'Reduced motion on or off', group: 'Look', keys: [] },
  { id: 'settings.study', label: 'Settings: cards a day, retention and steps', group: EVERYWHERE, keys: [] },
  { id: 'settings.reminders', label: 'Settings: reminders', group: EVERYWHERE, keys: [] },
  { id: 'settings.data', label: 'Settings: your data, backups, start afresh', group: EVERYWHERE, keys: [] },
  { id: 'settings.network', label: 'Settings: network', group: EVERYWHERE, keys: [] },
  { id: 'settings.problems', label: 'Settings: problems', group: EVERYWHERE, keys: [] },
  { id: 'help.keys', label: 'Show all keys', group: EVERYWHERE, keys: ['?'], menu: 'help' },
  { id: 'help.change-keys', label: 'Change the keys', group: EVERYWHERE, keys: [], menu: 'help' },
  { id: 'help.reset-keys', label: 'All keys back to the usual', group: EVERYWHERE, keys: [] },
  { id: 'help.about', label: 'About this content', group: EVERYWHERE, keys: [], menu: 'help' },
  { id: 'help.guide', label: 'Open the guide', group: EVERYWHERE, keys: ['f1'], menu: 'help' },
  { id: 'help.tour', label: 'Take the tour', group: EVERYWHERE, keys: [], menu: 'help', at: '/' },
  { id: 'samples.show', label: 'Show samples', group: EVERYWHERE, keys: [] },
  { id: 'samples.remove', label: 'Remove samples', group: EVERYWHERE, keys: [] },
  { id: 'today.review', label: 'Review', group: 'Today', keys: ['r'], menu: 'study', at: '/' },
  { id: 'today.review-5', label: 'Review for 5 minutes', group: 'Today', keys: [], menu: 'study', at: '/' },
  { id: 'today.review-10', label: 'Review for 10 minutes', group: 'Today', keys: [], menu: 'study', at: '/' },
  { id: 'today.review-20', label: 'Review for 20 minutes', group: 'Today', keys: [], menu: 'study', at: '/' },
  { id: 'today.read', label: 'Continue reading', group: 'Today', keys: ['o'], menu: 'study', at: '/' },
  { id: 'notes.new', label: 'Write a note', group: 'Notes', keys: ['n'], menu: 'study', at: '/notes' },
  { id: 'notes.find', label: 'Filter the notes', group: 'Notes', keys: ['f'], at: '/notes' },
  { id: 'notes.trash', label: 'Open the trash', group: 'Notes', keys: [], at: '/notes' },
  { id: 'notes.pin', label: 'Pin or unpin the note', group: 'Notes', keys: [] },
  { id: 'notes.preview', label: 'Preview the note, or go on writing', group: 'Notes', keys: [] },
  { id: 'notes.delete', label: 'Delete the note', group: 'Notes', keys: [] },
  { id: 'notes.empty-trash', label: 'Empty the trash', group: 'Notes', keys: [] },
  { id: 'cards.new', label: 'Make a card', group: 'Cards', keys: ['n'], menu: 'study', at: '/cards' },
  { id: 'cards.find', label: 'Filter the cards', group: 'Cards', keys: ['f'], at: '/cards' },
  { id: 'cards.edit', label: 'Change the card', group: 'Cards', keys: [] },
  { id: 'cards.resume', label: 'Resume the card', group: 'Cards', keys: [] },
  { id: 'cards.reset', label: 'Start the card anew', group: 'Cards', keys: [] },
  { id: 'cards.delete', label: 'Delete the card', group: 'Cards', keys: [] },
  { id: 'cards.restore', label: 'Restore the card', group: 'Cards', keys: [] },
  { id: 'highlights.find', label: 'Filter the highlights', group: 'Highlights', keys: ['f'], at: '/highlights' },
  { id: 'timeline.closer', label: 'Look closer', group: 'Timeline', keys: ['plus', '='] },
  { id: 'timeline.farther', label: 'Look from farther away', group: 'Timeline', keys: ['-'] },
  { id: 'timeline.whole', label: 'Show the whole line', group: 'Timeline', keys: ['0'] },
  { id: 'timeline.switch', label: 'Line or table', group: 'Timeline', keys: ['v'], at: '/timeline' },
  { id: 'propose.accept', label: 'Accept the proposed card', group: 'Proposed cards', keys: ['a', 'enter'] },
  { id: 'propose.edit', label: 'Change the proposed card', group: 'Proposed cards', keys: ['e'] },
  { id: 'propose.dismiss', label: 'Dismiss the proposed card', group: 'Proposed cards', keys: ['d'] },
  { id: 'propose.accept-all', label: 'Accept all proposed cards', group: 'Proposed cards', keys: [] },
  { id: 'propose.review', label: 'Review the cards of the text', group: 'Proposed cards', keys: [] },
  { id: 'map.play', label: 'Play or pause the years', group: 'Map', keys: ['space'] },
  { id: 'map.stop', label: 'Stop the years', group: 'Map', keys: ['escape'] },
  { id: 'map.earlier', label: 'A year earlier', group: 'Map', keys: [','] },
  { id: 'map.later', label: 'A year later', group: 'Map', keys: ['.'] },
  { id: 'map.closer', label: 'Look closer at the map', group: 'Map', keys: ['plus', '='] },
  { id: 'map.farther', label: 'Look at the map from farther away', group: 'Map', keys: ['-'] },
  { id: 'map.whole', label: 'Show the whole map', group: 'Map', keys: ['0'] },
  { id: 'map.switch', label: 'Map or table', group: 'Map', keys: ['v'], at: '/map' },
  { id: 'about.find', label: 'Filter the sources', group: 'About this content', keys: ['f'], at: '/about' },
  { id: 'reader.highlight.yellow', label: 'Highlight the selection, yellow', group: 'Reading', keys: ['1'] },
  { id: 'reader.highlight.green', label: 'Highlight the selection, green', group: 'Reading', keys: ['2'] },
  { id: 'reader.highlight.blue', label: 'Highlight the selection, blue', group: 'Reading', keys: ['3'] },
  { id: 'reader.highlight.pink', label: 'Highlight the selection, pink', group: 'Reading', keys: ['4'] },
  { id: 'reader.note', label: 'Write a note on the selection', group: 'Reading', keys: ['n'] },
  { id: 'reader.card', label: 'Make a card from the selection', group: 'Reading', keys: ['c'] },
  { id: 'reader.link', label: 'Copy a link to the selection', group: 'Reading', keys: ['l'] },
  { id: 'reader.look-up', label: 'Look the selection up', group: 'Reading', keys: ['g'] },
  { id: 'reader.contents', label: 'Contents of this text', group: 'Reading', keys: ['t'] },
  { id: 'reader.margin', label: 'Margin: highlights, notes and cards of this text', group: 'Reading', keys: ['m'] },
  { id: 'reader.text', label: 'Text: theme, face, size, width', group: 'Reading', keys: ['a'] },
  { id: 'reader.propose', label: 'Cards proposed from this text', group: 'Reading', keys: ['p'] },
  { id: 'first.next', label: 'Next step', group: 'First steps', keys: ['space', 'enter'] },
  { id: 'review.reveal', label: 'Show the answer, then Good', group: 'Review', keys: ['space', 'enter'] },
  grade('review.again', 'Again', '1'),
  grade('review.hard', 'Hard', '2'),
  grade('review.good', 'Good', '3'),
  grade('review.easy', 'Easy', '4'),
  { id: 'review.undo', label: 'Take the last answer back', group: 'Review', keys: ['z'] },
  { id: 'review.bury', label: 'Put the card off until tomorrow', group: 'Review', keys: ['b'] },
  { id: 'review.suspend', label: 'Suspend the card', group: 'Review', keys: ['s'] },
  { id: 'review.report', label: 'This card is wrong', group: 'Review', keys: ['w'] },
  { id: 'review.text', label: 'Open in text', group: 'Review', keys: ['o'] },
  { id: 'review.leave', label: 'Back to Today', group: 'Review', keys: ['escape'] },
] as const satisfies readonly CommandInfo[]

export type CommandId = (typeof COMMANDS)[number]['id']

const byId: ReadonlyMap<string, CommandInfo> = new Map(COMMANDS.map((c) => [c.id, c]))

/** What the list says of a command. */
export function commandInfo(id: CommandId): CommandInfo {
  const info = byId.get(id)
  if (info === undefined) throw new Error(`no command ${id}`)
  return info
}

/** Whether a text, from a menu or a file, is the id of a command. */
export const isCommandId = (id: string): id is CommandId => byId.has(id)
