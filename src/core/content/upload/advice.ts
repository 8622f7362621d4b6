/** What a person can do about a reason why an upload was refused. The reasons of the gate name the place; this says the way out. */
import type { PackProblem } from '../model.ts'
import { READ_REASONS } from './read-upload.ts'
import { UPLOAD_REASONS } from './unpack-upload.ts'
import { UPLOAD_LIMITS } from './upload.ts'
import { ZIP_REASONS } from './zip-directory.ts'

const BY_REASON: ReadonlyMap<string, string> = new Map([
  [ZIP_REASONS.empty, 'Choose the file again; if it stays empty, make it anew.'],
  [
    ZIP_REASONS.notZip,
    'Fetch or make the file again. A zip begins as a folder that is compressed, not as another file renamed.',
  ],
  [ZIP_REASONS.damaged, 'Fetch the file again, or unpack it yourself and add the folder.'],
  [ZIP_REASONS.encrypted, 'Unpack it with its password and add the folder.'],
  [ZIP_REASONS.zip64, 'Unpack it and add the folder, or make the zip with another program.'],
  [ZIP_REASONS.parts, 'Put its parts together with the program that made them, and add the folder.'],
  [ZIP_REASONS.method, 'Unpack it and add the folder, or make the zip with “Deflate”, which every program has.'],
  [ZIP_REASONS.names, 'Unpack it and add the folder, or make the zip with another program.'],
  [UPLOAD_REASONS.tooLarge, 'Take out what is not text, or divide it into several packs.'],
  [UPLOAD_REASONS.tooMany, 'Divide it into several packs.'],
  [UPLOAD_REASONS.noText, 'A pack has a pack.json; without one, add Markdown files whose names end in .md.'],
  [UPLOAD_REASONS.notUtf8, 'Open it in an editor and save it as text with the encoding UTF-8.'],
  [UPLOAD_REASONS.notText, 'Only text can be read. Save it as Markdown from the program that made it.'],
  [UPLOAD_REASONS.link, 'Put the file itself in the place of the link.'],
  [UPLOAD_REASONS.twice, 'Give one of the two another name.'],
  [
    READ_REASONS.bundled,
    'Give your pack another id in pack.json. An id is never changed later, so choose one that nobody else would.',
  ],
  [READ_REASONS.onlyHeadings, 'Write at least one paragraph below a heading.'],
  [READ_REASONS.nested, 'Make them fewer levels deep.'],
])

/** By how a reason reads; the first that fits. */
const BY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^its (?:path|name) /, 'Make the zip anew from the folder itself, with the program of your system.'],
  [/^it is older than/, 'Nothing was changed. What you have is newer.'],
  [/^its text is not the one/, 'Whoever made the pack counts “edition” in its pack.json up by one.'],
  [/^not JSON/, 'Look at this line and the one above it: a comma or quotation mark is missing, or one too many.'],
  [/^this file is missing/, 'Every pack has it. A pack without facts, sources or terms has an empty list there: [].'],
  [/^pack\.json lists no such/, 'List it in “documents” of pack.json, or take the file out.'],
  [/does not end in its block id/, 'Write a name of its own at the end of the block, such as {#history-1}.'],
  [/^the block id .* stands in/, 'Give one of the two another id.'],
  [/: the quote (?:does not|is not|stands)/, 'Copy the sentence from the document, whole and to the letter.'],
  [/no quote has the/, 'Say it in the sentence, or take it out of the fact.'],
  [/contradicts/, 'Correct one of the two, or name the other value in “alternatives”.'],
  [/there is no source/, 'Add the source to sources.json, or correct its id here.'],
  [/^source .*: no fact names it/, 'Name it in a fact, or take it out.'],
  [/no document links to it/, 'Link a word in a document to it, as [word](term:ID), or take the term out.'],
  [
    /^not allowed in a pack|is not allowed$/,
    'Write it as a plain paragraph or list. A Markdown file alone, without pack.json, may have it.',
  ],
  [/Unrecognized key/, 'This name is not in the format: look for a slip of the pen.'],
  [/expected .* received undefined/, 'It is missing. The format is described in docs/packs.md.'],
]

/** A sentence for the reader that says what to do; null where the reason itself says it. */
export function adviceFor({ reason }: PackProblem): string | null {
  return BY_REASON.get(reason) ?? BY_WORDS.find(([words]) => words.test(reason))?.[1] ?? null
}

/** What can be added, for the screens: in numbers as they hold. */
export const LIMITS_IN_WORDS = `At most ${UPLOAD_LIMITS.bytes / 2 ** 20} MB of text in ${UPLOAD_LIMITS.files.toLocaleString('en')} files.`
