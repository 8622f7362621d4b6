/** What of a pack can be found: its text block by block, its glossary, its facts and the cards made from them. */
import { cardRoute } from '#core/cards/card-route'
import type { GeneratedCard } from '#core/cards/model'
import type { Block, Fact, GlossaryTerm, Pack, Section, StudyDocument } from '#core/content/model'
import type { BlockId } from '#core/ids'
import type { SearchEntry } from './model.ts'

/** A block with what stands around it, and its place in the pack's text, counted from 0. */
interface Stand {
  readonly document: StudyDocument
  readonly section: Section
  readonly block: Block
  readonly order: number
}

/** Everything in a pack that can be found, with different keys. A fact that no sentence tells opens nowhere and is left out. */
export function packEntries(pack: Pack, cards: readonly GeneratedCard[]): readonly SearchEntry[] {
  const stands = pack.documents
    .flatMap((document) =>
      document.sections.flatMap((section) => section.blocks.map((block) => ({ document, section, block }))),
    )
    .map((stand, order): Stand => ({ ...stand, order }))
  const byBlock = new Map(stands.map((stand) => [stand.block.id, stand]))
  const firstOfTerm = new Map(
    stands
      .toReversed()
      .flatMap((stand) =>
        stand.block.spans.flatMap((span) => (span.kind === 'term' ? [[span.term, stand] as const] : [])),
      ),
  )
  const routeTo = (stand: Stand): string => blockRoute(pack, stand.document, stand.block.id)
  return [
    ...stands.map((stand) => blockEntry(stand, routeTo(stand))),
    ...pack.glossary.flatMap((term) => {
      const stand = firstOfTerm.get(term.id)
      return stand === undefined ? [] : [termEntry(term, stand, routeTo(stand))]
    }),
    ...pack.facts.flatMap((fact) => {
      const stand = fact.told[0] === undefined ? undefined : byBlock.get(fact.told[0].block)
      return stand === undefined ? [] : [factEntry(fact, stand, routeTo(stand))]
    }),
    ...cards.map(cardEntry),
  ]
}

/** The route of a block in the reader. */
export function blockRoute(pack: Pick<Pack, 'id'>, document: Pick<StudyDocument, 'id'>, block: BlockId): string {
  return `/read/${pack.id}/${document.id}/${block}`
}

const COMMON = { titleFinds: true, isMarkdown: false, body: '', tags: '' } as const

function blockEntry({ document, section, block, order }: Stand, route: string): SearchEntry {
  const common = { ...COMMON, kind: 'document', id: block.id, route, recency: -order } as const
  if (block !== section.blocks[0]) {
    const place = section === document.sections[0] ? 'At its beginning' : `In ${document.title}`
    return { ...common, title: section.title, titleFinds: false, body: block.text, place }
  }
  // The first section's heading is the document's title: the summary says what it is about.
  if (section === document.sections[0])
    return { ...common, title: document.title, body: document.summary, place: 'Document' }
  return { ...common, title: section.title, place: `Heading in ${document.title}` }
}

function termEntry({ id, term, definition }: GlossaryTerm, { document, order }: Stand, route: string): SearchEntry {
  return {
    ...COMMON,
    kind: 'term',
    id,
    title: term,
    body: definition,
    place: `Used in ${document.title}`,
    route,
    recency: -order,
  }
}

function factEntry(fact: Fact, { document, order }: Stand, route: string): SearchEntry {
  const { id, subject, value, alternatives, place, caveat, told } = fact
  return {
    ...COMMON,
    kind: 'fact',
    id,
    title: subject.charAt(0).toUpperCase() + subject.slice(1),
    body: told[0]?.quote ?? value,
    tags: [value, ...alternatives, place ?? '', caveat ?? ''].filter((text) => text !== '').join('; '),
    place: `In ${document.title}`,
    route,
    recency: -order,
  }
}

function cardEntry({ id, prompt, answer, citation, order }: GeneratedCard): SearchEntry {
  const place = `From ${citation.documentTitle}`
  return { ...COMMON, kind: 'card', id, title: prompt, body: answer, place, route: cardRoute(id), recency: -order }
}
