import type { GuideTopic } from './guide-topic.ts'

/** Search, palette, keys, windows and links. */
export const FINDING: readonly GuideTopic[] = [
  {
    id: 'search',
    title: 'Search',
    text: `
[Search](#/search) ({key:search.open}) looks through documents, glossary, states, facts, notes, highlights and cards as you type.

- All words must be there, in any order. The beginning of a word is enough.
- One slip in a word of four letters or more is forgiven: “agreemnet” finds “agreement”.
- “Words in quotation marks” must stand side by side.
- Capital letters and accents make no difference. Chinese and Cyrillic are found, too.

The arrow keys go through the hits; Enter opens one at its place. If nothing has all the words, hits with some of them are shown, and it is said.
`,
  },
  {
    id: 'palette',
    title: 'The palette: search or do anything',
    text: `
{key:palette.open} opens the palette on every screen, also while you type. A few letters of any words find what the app can do: “new note” or “note write”, “theme dark”, “review 10”. What you used last stands first. Below the commands stands what was found in texts, notes and cards.

Arrow keys choose, Enter does it, Escape goes back to where you were. A command acts on the screen as it was: with words selected, “highlight green” marks those words.
`,
  },
  {
    id: 'keys',
    title: 'The keyboard',
    text: `
Everything works without a mouse. {key:help.keys} shows the keys of the screen you are on. Tab goes from one thing to the next, Escape one step back.

[Keys](#/keys) lists all of them, and there you can change them: choose “Change”, then press the keys you want. If another command on the same screen has them, or the system takes them, it is said before anything changes.

A key without Ctrl or Alt rests while you type in a field. On Cyrillic and other layouts a letter works by its place on the keyboard.
`,
  },
  {
    id: 'windows',
    title: 'Back, forward, windows and zoom',
    text: `
{key:go.back} and {key:go.forward} go back and forward, and so do the buttons on the side of a mouse. You come back to the place where you were, not only to the screen.

{key:window.new} opens another window, for example a text beside a note. All windows show the same data and follow each other at once.

The text grows and shrinks with “Larger text” and “Smaller text” in the palette. The whole window is zoomed with \`Ctrl\` and plus or minus.
`,
  },
  {
    id: 'links',
    title: 'Links to a place in the app',
    text: `
A link that begins with \`study://read/\` leads to a document or a passage. “Copy a link to the selection” ({key:reader.link}) makes one; it can stand in a note or in another program on this computer.

“Open the study link in the clipboard” in the palette opens one that you have copied. A link can only ever show a screen: it changes nothing, and what is no link of the app is refused.
`,
  },
]
