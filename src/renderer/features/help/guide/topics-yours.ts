import type { GuideTopic } from './guide-topic.ts'

/** Settings, data, privacy, packs and formats. */
export const YOURS: readonly GuideTopic[] = [
  {
    id: 'settings',
    title: 'Settings',
    text: `
[Settings](#/settings) holds, with a field that finds them:

- **Look**: theme (as the system, light, sepia, dark), face (serif, sans, or one made for readers with dyslexia), size, width and line height of the text, contrast, motion.
- **Study**: new cards and reviews a day, desired retention, the steps of new and of forgotten cards, and when a day begins.
- **Reminders**: a notice once a day when cards are due, at a time you choose. It is off until you switch it on. In the browser it comes only while the app is open.
- **Your data**, **Network**, **Keys** and **Problems**.

What you change holds at once, and undo takes it back.
`,
  },
  {
    id: 'copies',
    title: 'Copies and backups',
    text: `
**A copy** is one file with all that you made: highlights, notes, cards, answers, settings. “Save a copy” in [Settings](#/settings/data) writes it. Keep one on another disk now and then, or carry it to another computer.

**Opening a copy** puts it in place of everything you have here; it does not mix the two. Choose “Open a copy”, or drop the file on the window. Undo brings back what was there before, also after a restart. A file that is damaged, or made by a newer version, is refused and nothing is changed.

**Backups** are made by the desktop app itself: one a day, one before a new version, and one before everything is replaced. Each is read back and compared before it counts. The newest ten are kept, and “Restore” in Settings brings one back. In the browser there are none: save a copy yourself.
`,
  },
  {
    id: 'where',
    title: 'Where your data are',
    text: `
Everything you make is in a database on this computer, in the app's own folder. [Settings](#/settings/data) says where it is and how much room it takes. Nothing is stored anywhere else.

In the browser the data belong to the browser's profile and to the address of the app: another browser or another port has data of its own, and clearing the browser's data removes them.

If the database is empty although it was not when the app was last open (a full disk can do that), the app says so at the start and offers the newest backup.

**Start afresh** in Settings removes what you made. You type a word to confirm it, and a backup (in the browser, a copy) is made first.
`,
  },
  {
    id: 'privacy',
    title: 'Privacy, and how to check it',
    text: `
The app has no account and sends nothing. It needs no network: texts, faces and program are all on this computer.

The desktop app cancels every request to anything but itself and counts what it refused; “Network” in [Settings](#/settings/network) shows the counts. The only addresses that can be opened are those of the sources, in your own browser, one at a time, after you say yes.

To check it yourself:

1. Switch the network off and go on: everything works as before.
2. Watch the requests in the developer tools (“Network”): every address is the app's own.
3. Ask your system which connections the app holds. Settings names the commands.
`,
  },
  {
    id: 'texts',
    title: 'The texts, their sources and editions',
    text: `
The texts, facts, glossary and sources come together as a **pack**. Each fact is tied to the sentence that tells it and to the sources it comes from; each card is made from a fact.

[About this content](#/about) says what a pack holds, until when its sources were read, what is uncertain in it and why, and lists its sources ({key:about.find} filters them). What happened after that day is not in it.

A new version of the app can bring a new **edition**. Today says so once, and “Editions” there shows what changed since any earlier one. Your highlights, notes and reviews stay: places find their words again, and cards whose sentence was only worded anew keep their history.

The content that comes with the app is licensed CC BY 4.0: you may share and change it if you name where it comes from.
`,
  },
  {
    id: 'packs',
    title: 'Packs: texts of your own',
    text: `
[Packs](#/packs) lists what there is to read. “Add a pack” takes a Markdown or text file, or a pack (\`.scopack\`, \`.zip\`); “Add a folder” takes all the Markdown in one. Dropping a file or folder on the window does the same. What is in it is **shown first**, and nothing is added before you say so; where something is wrong, the file and the reason stand there.

Your texts get highlights, notes, search, reviews and copies like those that come with the app. What a pack cannot hold, such as a table or a picture, is **made plainer**, and it is said how; your file stays as it is. From plain text cards are [proposed](#/help/proposed-cards).

- **Update** takes a newer file of the same pack and shows first what changed. Highlights follow their words, or say that they need you.
- **Remove** puts a pack aside for 30 days, with all that you made of it; “Put back” brings everything back. Its cards are not asked meanwhile; those of your own on its passages still are. “Remove for good” says beforehand what goes and what stays.
- **Save as a file** writes one file that can be added on another computer.

A pack with facts also gets cards, a timeline and a map of what they name. The example on that screen shows how one is made.
`,
  },
  {
    id: 'formats',
    title: 'File formats',
    text: `
- **A copy** is JSON, packed with gzip. Its name ends in \`.scostudy\`; copies of earlier versions end in \`.json.gz\` and still open. Unpacked, any program that reads JSON can read it: lists of highlights, notes, cards, answers and settings, with a checksum that shows damage.
- **Notes** are Markdown (CommonMark, with tables and task lists).
- **A pack** is a folder of Markdown and JSON files, or the same packed as a \`.zip\`; “Save as a file” names it \`.scopack\`. A Markdown file alone becomes one, too: [Packs](#/help/packs) says how.
- **PDF**: a document with its highlights, or a note, through “Save as PDF”.
`,
  },
  {
    id: 'problems',
    title: 'When something goes wrong',
    text: `
If a screen stops, the navigation stays, and what you have made is safe: it is in the database, and the screen only shows it. “Load the app again” usually helps.

What went wrong is noted under Problems in [Settings](#/settings/problems), on this computer only. “Copy details” there copies it for whoever you ask for help. Nothing is sent by itself.
`,
  },
]
