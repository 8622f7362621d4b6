import type { GuideTopic } from './guide-topic.ts'

/** The documents and what can be done in them, the timeline, the map, and cards proposed from texts. */
export const READING: readonly GuideTopic[] = [
  {
    id: 'reading',
    title: 'Reading a document',
    text: `
[Read](#/read) lists the documents, each with how far you have read. One opens where you left it.

- The small **signs** after a sentence open its sources: where it comes from, as of when, and what is uncertain about it. A source's address can be copied, or opened in your browser after you say yes.
- Words with a **dotted line** are terms: click one for its meaning.
- **Contents** and **Margin** stand beside the text where there is room, else behind their buttons. The margin shows your highlights, notes and cards beside their passages.
- **Text** changes face, size, width, space between lines and the paper.

By keyboard: the arrow keys up and down go from paragraph to paragraph; {key:go.back} and {key:go.forward} go back and forward between places.
`,
  },
  {
    id: 'highlights',
    title: 'Highlights',
    text: `
Select words with the mouse, or with the keys: the right arrow selects the next sentence of the paragraph that has the focus, with \`Ctrl\` the next word, with \`Shift\` a word more. Then mark them:

{key:reader.highlight.yellow} yellow, {key:reader.highlight.green} green, {key:reader.highlight.blue} blue, {key:reader.highlight.pink} pink.

Click a highlight to change its colour, to comment and tag it, to write a note or make a card on it, or to delete it. Beside each highlight is a small handle that the keyboard reaches with Tab.

[Highlights](#/highlights) lists them all, by colour, tag and document; several can be chosen and changed at once. {key:highlights.find} filters the list.

**When the text changes.** A later edition of the texts may change a sentence. Then a highlight finds its words again. If they stand elsewhere it says that it has *moved*; if it cannot be sure it says *Needs you* and suggests a place. It never guesses silently, and it is never dropped.
`,
  },
  {
    id: 'passages',
    title: 'More to do with a passage',
    text: `
While words are selected:

- {key:reader.note} writes a note on them.
- {key:reader.card} makes a card from them.
- {key:reader.look-up} looks them up: in the glossary, or else in the search.
- {key:reader.link} copies a link to them. In a note it becomes a link that leads back to the passage.

The same stands in the menu of the right mouse button.

{key:page.print} prints the document with your highlights, your comments and its sources. “Save as PDF” in the palette writes the same to a file.
`,
  },
  {
    id: 'timeline',
    title: 'The timeline',
    text: `
[Timeline](#/timeline) ({key:go.timeline}) shows what has a date in the texts, each kind in a lane of its own. A dot is one day, a bar goes from day to day, and a dashed outline means some time within that month or year: the line never says more than the sources do. The legend below it shows the forms.

- Click one for what is known: the sentence, its sources and doubts, the cards made from it, and the way to the text. A box with a number holds several that stand too close; click it to choose.
- {key:timeline.closer} and {key:timeline.farther} look closer and from farther away, {key:timeline.whole} shows the whole line. Drag it, or turn the wheel with \`Shift\`, to move; with \`Ctrl\` the wheel looks closer.
- By keyboard: Tab leads to the line, the arrow keys go from one thing to the next, Home and End to the first and last, Enter opens.
- **Topics** and **countries** narrow it, and each lane can be hidden.
- {key:timeline.switch} changes between the line and a **table** with the same rows.
`,
  },
  {
    id: 'map',
    title: 'The map',
    text: `
[Map](#/map) shows what the states of a pack are, year by year, and where things happened. A year means its end, the present one today. The slider chooses it, and so do {key:map.earlier} and {key:map.later}; {key:map.play} lets the years go by and pauses them wherever you are on the map, except in a field or on a button, which it presses; {key:map.stop} stops them. Beside the map stands what was new in the year, with the passages that tell it.

- A **state** opens its page by a click, or with Enter (Space plays the years): the arrow keys go from state to state, Tab goes on to the places.
- **Places** are those of the year, or all up to it. Each opens its facts, with their sentences, sources and cards; a number stands for several, and names its places. The buttons of the kinds show and hide them, and the list beside the map follows.
- {key:map.closer} and {key:map.farther} look closer and from farther away, {key:map.whole} shows the whole; Shift with the arrow keys moves the map.
- {key:map.switch} shows the same in a table. Every look of a state is told by its colour and by its pattern.

Below the map it is said whose borders these are, and what they mean where land is disputed.
`,
  },
  {
    id: 'members',
    title: 'Members and figures',
    text: `
[Members](#/members) counts the states by year, shows shares that sources give, each with its year, and lists all states. A state’s page has all that the pack tells of it: how it came to be what it is and when each status held, its capital, posts that its people hold, what it hosted, its facts and its cards. “On the map” leads to the state itself. The search and the palette find the page by the state’s name or capital.
`,
  },
  {
    id: 'proposed-cards',
    title: 'Proposed cards',
    text: `
From plain text the app **proposes cards**: for sentences with a date, for definitions (“a quorum is …”, “known as …”) and for key terms in bold. It goes by fixed rules for English; nothing is sent anywhere. “Proposed cards” beside a pack in [Packs](#/packs) opens them; so does {key:reader.propose} in a text of your own, which says above and below how many wait.

Each stands with its sentence, the asked words marked. Nothing becomes a card before you say so:

- {key:propose.accept} accepts the one that is shown, {key:propose.edit} changes it first, {key:propose.dismiss} puts it away. The arrow keys go from one to the next. “Review these” asks the cards of this text alone, new ones too, however many the day has brought.
- “Accept all” takes those that are left, as one step that undo takes back.

An accepted one is a card of your own that cites its sentence. It is not proposed again, also after an update of the text. A dismissed one can be accepted later; it lies among your deleted [Cards](#/cards).
`,
  },
]
