/** Makes a pack of Markdown files: its text as it is, block ids that stay from version to version, and no facts. */
import type { BlockId, DocumentId, PackId } from '#core/ids'
import type { Block, Pack } from '../model.ts'
import { sentencesOf } from '../sentences.ts'
import { cutDocuments, type Draft } from './cut-documents.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { slugOf } from './id-of-name.ts'
import { keptBlockIds } from './keep-block-ids.ts'
import { type Piece, plainText } from './piece.ts'
import { note, type Tally } from './simplify-inline.ts'
import { simplifyMarkdown } from './simplify-markdown.ts'
import { type NamedPiece, writeDocument } from './write-document.ts'

/** What of the pack is not in its text. */
export interface MarkdownPack {
  readonly id: PackId
  /** Of the file or folder, without its ending. */
  readonly name: string
  /** Of which the blocks keep their ids; null when there is none. */
  readonly previous: Pack | null
  /** Above every edition that there was. */
  readonly edition: number
  /** The ISO day it is. */
  readonly day: string
}

/** The texts of Markdown files, cut into documents. */
export interface MarkdownText {
  readonly drafts: readonly Draft[]
  readonly frontMatter: Pick<FrontMatter, 'title' | 'description' | 'language'>
}

/** Reads Markdown files in the order of their names, numbers in them by their value. @throws RangeError when one is nested thousands deep */
export function readMarkdownTexts(files: ReadonlyMap<string, string>, tally: Tally): MarkdownText {
  const order = new Intl.Collator('en', { numeric: true })
  const sorted = [...files].toSorted(([a], [b]) => order.compare(a, b) || (a < b ? -1 : 1))
  const read = sorted.map(([path, text]) => {
    const frontMatter = splitFrontMatter(text.replaceAll(/\r\n?/g, '\n'))
    if (frontMatter.hasMore) note(tally, 'frontMatter')
    const fallback = frontMatter.title ?? titleOfName(path.replace(/^.*\//, '').replace(/\.[a-z]+$/i, ''))
    return { frontMatter, drafts: cutDocuments(simplifyMarkdown(frontMatter.markdown, tally), fallback, tally) }
  })
  const first = read[0]?.frontMatter
  const isOne = read.length === 1
  return {
    drafts: read.flatMap(({ drafts }) => drafts),
    frontMatter: {
      title: isOne ? (first?.title ?? null) : null,
      description: isOne ? (first?.description ?? null) : null,
      language: first?.language ?? null,
    },
  }
}

/** A name of a file as a title: `my-notes_2` is "my notes 2". */
function titleOfName(name: string): string {
  const spaced = /\s/.test(name) ? name : name.replaceAll(/[-_]+/g, ' ')
  return spaced.replaceAll(/\s+/g, ' ').trim() || 'Untitled'
}

/** The files of the pack, as `parsePack` takes them. @param text with at least one document */
export function packOfMarkdown({ drafts, frontMatter }: MarkdownText, of: MarkdownPack): ReadonlyMap<string, string> {
  const documents = nameBlocks(drafts, of)
  const [first] = documents
  const ownTitle = documents.length === 1 && first !== undefined ? first.title : titleOfName(of.name)
  const pack = {
    format: 1,
    id: of.id,
    title: shortened(frontMatter.title ?? ownTitle, 120),
    description: frontMatter.description ?? first?.summary ?? ownTitle,
    edition: of.edition,
    language: frontMatter.language ?? 'und',
    license: 'Your own file',
    sourcesReadUntil: of.day,
    documents: documents.map(({ id }) => id),
  }
  return new Map([
    ['pack.json', `${JSON.stringify(pack, null, 2)}\n`],
    ...['facts.json', 'sources.json', 'glossary.json'].map((name) => [name, '[]\n'] as const),
    ...documents.map(({ id, summary, blocks }) => [`documents/${id}.md`, writeDocument(summary, blocks)] as const),
  ])
}

interface NamedDocument {
  readonly id: DocumentId
  readonly title: string
  readonly summary: string
  readonly blocks: readonly NamedPiece[]
}

function nameBlocks(drafts: readonly Draft[], { previous, edition }: MarkdownPack): readonly NamedDocument[] {
  const all = drafts.map((draft) => [titlePiece(draft), ...draft.pieces])
  const olds = blocksOf(previous).map(({ id, kind, text }) => ({ id, text, isHeading: kind === 'heading' }))
  const kept = keptBlockIds(
    olds,
    all.flat().map(({ kind, text }) => ({ text, isHeading: kind === 'heading' })),
  )
  const fresh = freshIds(edition)
  let at = 0
  return all.map((pieces) => {
    const blocks = pieces.map((piece, i): NamedPiece => {
      const id = kept[at] ?? fresh(i === 0 ? slugOf(piece.text, 40) : null)
      at += 1
      return { ...piece, id }
    })
    const title = pieces[0]?.text ?? ''
    return { id: String(blocks[0]?.id) as DocumentId, title, summary: summaryOf(title, pieces), blocks }
  })
}

const titlePiece = ({ title }: Draft): Piece => ({
  kind: 'heading',
  depth: 1,
  ordered: false,
  content: title,
  text: plainText(title),
})

const blocksOf = (pack: Pack | null): readonly Block[] =>
  (pack?.documents ?? []).flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))

/**
 * Ids that no block had before: all but the plain titles of the first edition end in the number of the edition and a count within it, and no
 * plain title ends so.
 */
function freshIds(edition: number): (stem: string | null) => BlockId {
  const titles = new Set<string>()
  let count = 0
  return (stem) => {
    if (stem !== null && edition === 1 && !titles.has(stem) && !/-\d+-\d+$/.test(stem)) {
      titles.add(stem)
      return stem as BlockId
    }
    count += 1
    return `${stem ?? 'b'}-${edition}-${count}` as BlockId
  }
}

/** The first sentence of the text, not too long; the title where there is none. */
function summaryOf(title: string, pieces: readonly Piece[]): string {
  const text = pieces.find(({ kind }) => kind !== 'heading')?.text ?? title
  const [sentence] = sentencesOf(text)
  return shortened(text.slice(0, sentence?.end), 160)
}

/** At most so many characters, cut between words, with … for the rest. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const space = text.lastIndexOf(' ', most - 1)
  return `${text.slice(0, space > most / 2 ? space : most - 1).trimEnd()}…`
}
