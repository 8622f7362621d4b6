import type { GuideTopic } from './guide-topic.ts'

/** Today, the review, and how the app decides when a card comes back. */
export const LEARNING: readonly GuideTopic[] = [
  {
    id: 'begin',
    title: 'Where to begin',
    text: `
SCO Study holds texts, in packs, and cards that ask what stands in them. You read, mark what matters, and answer a few cards a day. All of it works without a network and without an account.

The shortest way in:

1. Open a document in [Read](#/read) and read a section.
2. Mark a sentence that you want to keep: select it and press {key:reader.highlight.yellow}.
3. Go to [Today](#/) and press {key:today.review}. Ten minutes a day are enough.

The **tour** goes from screen to screen and says what one does there. It stands on Today until you have taken it; later it is here and in the palette. **Samples**, a few highlights, notes and a card, show what these look like. They go again in one step.
`,
  },
  {
    id: 'today',
    title: 'Today',
    text: `
[Today](#/) says what there is to do: the cards that wait, those that come back later today, and how many minutes they take. The estimate comes from your newest 200 answers; until you have given 20, it reckons with 10 seconds an answer.

- **Review** ({key:today.review}) goes through everything that waits.
- **5, 10 or 20 minutes**: the cards come first that gain the most memory for the time. When the minutes are over the app says so; what is left waits.
- {key:today.read} opens the document you read last, where you left it.
- **Fading** lists documents of which you are about to forget something. Each opens at its weakest sentence.
- **Last 14 days** shows your answers day by day. A day that you miss only pauses the count of your days of study; after more than 14 in a row a new count begins.
`,
  },
  {
    id: 'review',
    title: 'The review',
    text: `
A card asks; you answer in your head or aloud, then look. {key:review.reveal} shows the answer. Then say how it was:

| Key | Grade | It means |
|---|---|---|
| {key:review.again} | Again | I did not know it |
| {key:review.hard} | Hard | I knew it with trouble |
| {key:review.good} | Good | I knew it |
| {key:review.easy} | Easy | I knew it at once |

Each button says when the card comes back then. Be honest with Again: it costs a minute, and the card comes back when it helps most.

Below the answer stands the sentence it comes from, with its sources. More that you can do with a card:

- {key:review.undo} takes the last answer back.
- {key:review.bury} puts the card off until tomorrow.
- {key:review.suspend} suspends it: it is not asked until you resume it in [Cards](#/cards).
- {key:review.report} says that the card is wrong. It is hidden then, and your remark is kept with it.
- {key:review.text} opens the text at its sentence.
`,
  },
  {
    id: 'scheduling',
    title: 'How the app decides when a card comes back',
    text: `
The app uses **FSRS-6**, an open method that estimates how long you will remember each card. For every card it keeps two numbers: its *stability* (in how many days the chance of recall falls to 90 %) and its *difficulty*. Each answer changes them.

A card comes back when your chance of recall has fallen to the **desired retention**, 90 % from the start. More means more reviews; the slider in [Settings](#/settings/study) says how many a day for your own cards.

- A **new card** goes through short steps first (1 and 10 minutes from the start), then it gets days.
- After **Again** a card that you had learned goes through the steps of a forgotten card (10 minutes).
- The days are spread a little by chance, so that cards you met together do not always come back together.
- **New cards** come from the documents you have opened first. How many a day is in Settings.
- A **day** begins at 4:00 from the start, so that a late evening counts as the same day.

The page of each card in [Cards](#/cards) says in one sentence why it is due when it is due, and shows its whole history.
`,
  },
]
