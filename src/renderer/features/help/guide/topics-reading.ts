import type { GuideTopic } from './guide-topic.ts'

/** The documents, what can be done in them, and texts of one's own. */
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
    id: 'packs',
    title: 'Packs of your own',
    text: `
[Packs](#/packs) adds texts of your own: one Markdown or text file, or a folder or .zip of them. Drop it on the window or choose it. You see what it holds before anything is added, and nothing leaves this computer.

- It gets all that the text that comes with the app has: highlights, notes, search, cards.
- What a pack cannot hold, such as a table or a picture, is **made plainer**, and it is said how. Your file stays as it is.
- The same file again, or “Update”, is the **next edition**. You see what has changed before you say yes; highlights and cards follow their words.
- A pack that you **remove** lies in “Removed packs” for 30 days with all that you made of it. Undo brings it back at once.

If something is wrong with a file, the app names the file, the line and what to do, and adds nothing.
`,
  },
  {
    id: 'proposed-cards',
    title: 'Proposed cards',
    text: `
From plain text the app **proposes cards**: for sentences with a date, for definitions (“a quorum is …”, “known as …”) and for key terms in bold. It goes by fixed rules for English; nothing is sent anywhere. “Proposed cards” beside a pack in [Packs](#/packs) opens them.

Each stands with its sentence, the asked words marked. Nothing becomes a card before you say so:

- {key:propose.accept} accepts the one that is shown, {key:propose.edit} changes it first, {key:propose.dismiss} puts it away. The arrow keys go from one to the next.
- “Accept all” takes those that are left, as one step that undo takes back.

An accepted one is a card of your own that cites its sentence. It is not proposed again, also after an update of the text. A dismissed one can be accepted later; it lies among your deleted [Cards](#/cards).
`,
  },
]
