/** `npm run bench search`: 20,000 notes and documents of 5 MB; the index alone, and as the reader meets it, key by key, on the page. */
import { reportBench } from './harness.ts'
import { benchCore } from './search-core.ts'
import { benchPage } from './search-page.ts'
import { benchNotes, benchParagraphs, textMaker } from './texts.ts'

const maker = textMaker(1)
const notes = benchNotes(20_000, maker)
const paragraphs = benchParagraphs(5_000_000, maker)
const letters = notes.reduce(
  (sum, { title, body, tags }) => sum + title.length + body.length + tags.join(' ').length,
  0,
)
console.log(`${notes.length} notes (${(letters / 1e6).toFixed(1)} MB), ${paragraphs.length} paragraphs (5 MB)`)

const core = await benchCore(notes, paragraphs, maker.random)
const page = await benchPage(notes, paragraphs, maker.random)
reportBench('search', [...page, ...core])
