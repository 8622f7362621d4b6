import type { CommandId } from '#shared/commands'

/** One stop of the tour: a screen, and what one does there. */
export interface TourStop {
  readonly title: string
  readonly text: string
  /** Where it is; null for the pack's first document. */
  readonly route: string | null
  /** Commands whose keys are worth knowing there. */
  readonly commands: readonly CommandId[]
}

/** The stops in their order. They hold for any pack. */
export const TOUR_STOPS: readonly TourStop[] = [
  {
    title: 'Today',
    text: 'Begin here each day: what is due, how long it takes, and the document you were reading. With five minutes to spare, choose 5 minutes: the cards that gain most come first.',
    route: '/',
    commands: ['today.review', 'today.read'],
  },
  {
    title: 'Read',
    text: 'All documents, each with how far you have read. One opens where you left it.',
    route: '/read',
    commands: ['go.read'],
  },
  {
    title: 'In a document',
    text: 'Select words with the mouse or the arrow keys. Then mark them, write a note, or make a card. The small signs in the text open the sources of their sentence.',
    route: null,
    commands: ['reader.highlight.yellow', 'reader.note', 'reader.card'],
  },
  {
    title: 'Highlights',
    text: 'Everything you have marked, over all documents. If a later edition changes the text, a highlight finds its words again, or says that it needs you.',
    route: '/highlights',
    commands: ['go.highlights'],
  },
  {
    title: 'Notes',
    text: 'Your notes, on a passage or free, in Markdown. They are saved as you type.',
    route: '/notes',
    commands: ['notes.new'],
  },
  {
    title: 'Cards',
    text: 'The facts of the text are cards already, and you can add your own. Each card shows the sentence it comes from and when it is due.',
    route: '/cards',
    commands: ['cards.new'],
  },
  {
    title: 'Timeline',
    text: 'What has a date, on one line. Click anything for its sentence, its sources and its cards; the wheel with Ctrl looks closer.',
    route: '/timeline',
    commands: ['timeline.closer', 'timeline.farther', 'timeline.switch'],
  },
  {
    title: 'Packs',
    text: 'What there is to read. Texts of your own become packs too: a Markdown file, or a folder of them, is shown first and added after a yes.',
    route: '/packs',
    commands: ['packs.add'],
  },
  {
    title: 'Settings',
    text: 'How the text looks, how many cards a day, and your data. One file holds all you have made; nothing leaves this machine.',
    route: '/settings',
    commands: ['go.settings'],
  },
  {
    title: 'Anything, anywhere',
    text: 'One key opens everything the app can do, another takes back whatever you did last. The guide explains the rest.',
    route: '/',
    commands: ['palette.open', 'edit.undo', 'help.keys', 'help.guide'],
  },
]
