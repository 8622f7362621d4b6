/** What of a pack can be found: its text block by block, its glossary, its states, its facts and the cards made from them. */
import { cardRoute } from '#core/cards/card-route'
import type { GeneratedCard } from '#core/cards/model'
import type { BlockPlace } from '#core/content/index-pack'
import type { Country, Fact, GlossaryTerm, Pack, StudyDocument } from '#core/content/model'
import type { BlockId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { memberRoute } from '#core/library/member-route'
import type { SearchEntry } from './model.ts'

/**
 * Everything in a pack that can be found, with keys that are different over all packs. A fact that no sentence tells opens nowhere and is
 * left out.
 */
export function packEntries({ pack, index, cards }: LibraryPack): readonly SearchEntry[] {
  const stands = [...index.blocks.values()]
  const firstOfTerm = new Map(
    stands
      .toReversed()
      .flatMap((stand) =>
        stand.block.spans.flatMap((span) => (span.kind === 'term' ? [[span.term, stand] as const] : [])),
      ),
  )
  const at = (stand: BlockPlace, id: string) => ({
    id: `${pack.id}/${id}`,
    pack: pack.id,
    route: blockRoute(pack, stand.document, stand.block.id),
    recency: -stand.order,
  })
  return [
    ...stands.map((stand) => blockEntry(stand, at(stand, stand.block.id))),
    ...pack.glossary.flatMap((term) => {
      const stand = firstOfTerm.get(term.id)
      return stand === undefined ? [] : [termEntry(term, stand, at(stand, term.id))]
    }),
    ...pack.countries.map((country, i) => stateEntry(pack, country, i)),
    ...pack.facts.flatMap((fact) => {
      const stand = fact.told[0] === undefined ? undefined : index.blocks.get(fact.told[0].block)
      return stand === undefined ? [] : [factEntry(fact, stand, at(stand, fact.id))]
    }),
    ...cards.map(cardEntry),
  ]
}

/** The route of a block in the reader. */
export function blockRoute(pack: Pick<Pack, 'id'>, document: Pick<StudyDocument, 'id'>, block: BlockId): string {
  return `/read/${pack.id}/${document.id}/${block}`
}

const COMMON = { titleFinds: true, isMarkdown: false, body: '', tags: '' } as const

/** Where an entry stands: the same for all kinds. */
type Stand = Pick<SearchEntry, 'id' | 'pack' | 'route' | 'recency'>

function blockEntry({ document, section, block }: BlockPlace, stand: Stand): SearchEntry {
  const common = { ...COMMON, ...stand, kind: 'document' } as const
  if (block !== section.blocks[0]) {
    const place = section === document.sections[0] ? 'At its beginning' : `In ${document.title}`
    return { ...common, title: section.title, titleFinds: false, body: block.text, place }
  }
  // The first section's heading is the document's title: the summary says what it is about.
  if (section === document.sections[0])
    return { ...common, title: document.title, body: document.summary, place: 'Document' }
  return { ...common, title: section.title, place: `Heading in ${document.title}` }
}

function termEntry({ term, definition }: GlossaryTerm, { document }: BlockPlace, stand: Stand): SearchEntry {
  return { ...COMMON, ...stand, kind: 'term', title: term, body: definition, place: `Used in ${document.title}` }
}

function stateEntry({ id, title }: Pack, { alpha2, alpha3, name, capital }: Country, order: number): SearchEntry {
  return {
    ...COMMON,
    kind: 'state',
    id: `${id}/${alpha2}`,
    pack: id,
    title: name,
    body: `Capital: ${capital}`,
    tags: `${alpha2}; ${alpha3}`,
    place: `State in ${title}`,
    route: memberRoute(id, alpha2),
    recency: -order,
  }
}

function factEntry(fact: Fact, { document }: BlockPlace, stand: Stand): SearchEntry {
  const { subject, value, alternatives, place, caveat, told } = fact
  return {
    ...COMMON,
    ...stand,
    kind: 'fact',
    title: subject.charAt(0).toUpperCase() + subject.slice(1),
    body: told[0]?.quote ?? value,
    tags: [value, ...alternatives, place ?? '', caveat ?? ''].filter((text) => text !== '').join('; '),
    place: `In ${document.title}`,
  }
}

function cardEntry({ id, pack, prompt, answer, citation, order }: GeneratedCard): SearchEntry {
  const place = `From ${citation.documentTitle}`
  return {
    ...COMMON,
    kind: 'card',
    id,
    pack,
    title: prompt,
    body: answer,
    place,
    route: cardRoute(id),
    recency: -order,
  }
}
