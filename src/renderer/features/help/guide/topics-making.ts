import type { GuideTopic } from './guide-topic.ts'

/** Notes and cards. */
export const MAKING: readonly GuideTopic[] = [
  {
    id: 'notes',
    title: 'Notes',
    text: `
[Notes](#/notes) are written in Markdown: \`# heading\`, \`**strong**\`, \`*emphasis*\`, \`- list\`, \`- [ ] to do\`, \`> quotation\`, tables. “Preview” shows how it looks. {key:notes.new} begins a new one.

- A note is **saved as you type**. “Saved” stands there only when it is on the disk.
- A note on a **passage** shows the passage above it, with a way to the text.
- **Tags** and **Pin** keep order; {key:notes.find} filters the list, also by tag, document and passage.
- A **link** to a passage is pasted like any text; \`study://\` links and links to addresses of the app work in the preview.
- A deleted note lies in the **trash** for 30 days and can be restored from there. After that it is gone for good.

The same note open in **two windows** keeps what both type. Where both changed the same words, both versions are shown and you choose; what you do not keep goes into the trash.
`,
  },
  {
    id: 'cards',
    title: 'Cards',
    text: `
[Cards](#/cards) lists all cards: those that the app made from the facts of the texts, and your own. The list is filtered by words ({key:cards.find}), kind, state, document and tag.

- {key:cards.new} makes a card of your own, here or from a passage in a text. One fact a card; a short question and a short answer work best.
- A card **from the text** cites its sentence. When a sentence is worded anew in a later edition, the card keeps its history.
- A **card's page** shows both sides, its source, why it is due when it is due, its memory and every answer you gave. There you can suspend and resume it, put it off, and start it anew.

Deleting a card of your own keeps its history: restore it from the list (state “Deleted”), and it goes on where it was.
`,
  },
  {
    id: 'undo',
    title: 'Undo',
    text: `
{key:edit.undo} takes back the last thing you did: a highlight, a note, an answer, a setting, even the opening of a copy. Press it again for the one before. {key:edit.redo} does it again. Both also work after a restart; the last 2,000 actions are kept.

In a field the same keys undo what you typed there. After most actions a message at the top offers Undo as well.
`,
  },
]
