/**
 * What a pack is once it is parsed. Offsets are UTF-16 code units in a block's plain text.
 * The files behind it are described in docs/packs.md.
 */
import type { BlockId, DocumentId, FactId, PackId, RowId, SourceId } from '#core/ids'
import type { HighlightColor } from '#core/transfer/rows'
import type { MembershipRelation, RelationId } from './relations.ts'

/** One run of markup over a block's plain text: `start` inclusive, `end` exclusive. Spans nest, they never cross. */
export type Span = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'strong' | 'emphasis' | 'code' }
  /** A link to a block or document of the pack. */
  | { readonly kind: 'link'; readonly document: DocumentId; readonly block: BlockId | null }
  /** A glossary term. */
  | { readonly kind: 'term'; readonly term: string }
)

/** The smallest piece of text with an identity: what highlights, citations and notes point into. */
export interface Block {
  readonly id: BlockId
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote'
  /** Heading: 1 to 3. Item: its nesting, 1 or 2. Else 0. */
  readonly depth: number
  /** Only for items: whether their list is numbered. */
  readonly ordered: boolean
  /** Plain text: no markers, no footnote signs, single spaces. The one text that offsets, citations and search mean. */
  readonly text: string
  readonly spans: readonly Span[]
}

/** A heading and the blocks below it, up to the next heading of any depth. The first section's heading is the document's title. */
export interface Section {
  readonly id: BlockId
  readonly title: string
  readonly depth: number
  /** Its heading first. */
  readonly blocks: readonly Block[]
}

export interface StudyDocument {
  readonly id: DocumentId
  readonly title: string
  /** One sentence for the library. */
  readonly summary: string
  readonly sections: readonly Section[]
  readonly words: number
}

export interface Source {
  readonly id: SourceId
  readonly title: string
  /** Exact http(s) address, or null for a source known by title only. */
  readonly url: string | null
}

/** How precisely a date is known; a range has `end`. ISO forms cut to the precision: 2001, 2004-06, 2001-06-15. */
export interface When {
  readonly start: string
  readonly end?: string
  readonly precision: 'year' | 'month' | 'day'
}

export interface Telling {
  readonly block: BlockId
  /** A whole sentence of the block's plain text, to the letter; it occurs there once. */
  readonly quote: string
}

export type Confidence = 'high' | 'medium' | 'low'

export interface Fact {
  readonly id: FactId
  /** As a question names it: "Iran", "the first Peace Mission exercise", "the SCO Secretariat". */
  readonly subject: string
  readonly relation: RelationId
  /** As the telling sentence names it; where the relation's value is a date, the same as `when.start`. */
  readonly value: string
  /** Other values that sources give for the same thing. */
  readonly alternatives: readonly string[]
  readonly when?: When
  readonly place?: string
  /** Year of a figure or term ("2025"), else the day up to which the pack's sources were read. */
  readonly asOf: string
  readonly confidence: Confidence
  readonly caveat?: string
  readonly sources: readonly SourceId[]
  readonly told: readonly Telling[]
  /** Id of one of the pack's kinds: the lane of a timeline. None: the fact is in no lane. */
  readonly kind?: string
  /** Ids of the pack's topics. */
  readonly topics?: readonly string[]
  /** ISO alpha-2 codes: who joined, signed, took part; the state of a person; where a thing is. In the pack's countries. */
  readonly countries?: readonly string[]
  /** ISO alpha-2 codes of the states that hosted a meeting or exercise, also when it met online. */
  readonly hosts?: readonly string[]
  /** Ids of the pack's places: where on a map it was. */
  readonly at?: readonly string[]
}

/** What facts are sorted by: its id in the facts, its name on the screen. */
export interface Label {
  readonly id: string
  readonly title: string
}

/** A status that a state can have, by the relation that gives it. Higher ones come first: a state has the first that it stands in. */
export interface Status {
  readonly relation: MembershipRelation
  readonly name: string
  /** The status that took its place for all, from the first day of the fact's `when` on. */
  readonly replacedBy?: { readonly name: string; readonly fact: FactId }
}

/** A state as ISO 3166-1 codes it. */
export interface Country {
  readonly alpha2: string
  readonly alpha3: string
  /** Three digits. */
  readonly numeric: string
  /** As the text names it, without an article. */
  readonly name: string
  readonly capital: string
  readonly sources: readonly SourceId[]
}

/** A point for a map, in degrees (WGS 84, north and east positive), true to about 0.1 degree. */
export interface MapPlace {
  readonly id: string
  readonly name: string
  /** ISO alpha-2 code of the state it is in by the pack's text; none for a sea or a border. */
  readonly country?: string
  readonly latitude: number
  readonly longitude: number
  /** `region`: some point within a region, a sea or a range whose exact place is not known. */
  readonly extent: 'town' | 'region'
  readonly sources: readonly SourceId[]
}

/** What an edition of the pack changed, in words for its readers. */
export interface EditionNote {
  readonly edition: number
  /** ISO day on which it was published. */
  readonly date: string
  readonly changes: readonly string[]
}

/** A statement of the text that the pack was written from: where the pack says it, and what must stand beside it. */
export interface Statement {
  readonly id: string
  /** In our words. */
  readonly statement: string
  /** What the sources say to it. */
  readonly verdict: string
  /** Each phrase stands in its block. */
  readonly told: readonly { readonly block: BlockId; readonly phrase: string }[]
  /** Stands in one of those blocks or in the caveat of a fact that they tell; null when it needs none. */
  readonly caveat: string | null
}

export interface GlossaryTerm {
  readonly id: string
  readonly term: string
  readonly definition: string
}

/** Words of a block's plain text, to the letter; they occur there once. */
export interface SamplePassage {
  readonly block: BlockId
  readonly quote: string
}

/**
 * What a reader could have made of the pack: shown and removed in one go. Its id is that of the row it becomes, so that it is known
 * again; it is never used for another sample.
 */
export type Sample = { readonly id: RowId; readonly tags: readonly string[] } & (
  | {
      readonly kind: 'highlight'
      readonly passage: SamplePassage
      readonly color: HighlightColor
      readonly comment: string
    }
  /** `body` is Markdown. */
  | { readonly kind: 'note'; readonly passage: SamplePassage | null; readonly title: string; readonly body: string }
  | { readonly kind: 'card'; readonly passage: SamplePassage | null; readonly front: string; readonly back: string }
)

export interface Pack {
  readonly id: PackId
  readonly title: string
  readonly description: string
  /** As questions about membership name it, with its article ("the SCO"); null in a pack that tells of no membership. */
  readonly organization: string | null
  /** Grows with every published change of the content. */
  readonly edition: number
  readonly language: string
  readonly license: string
  /** ISO day up to which sources were read. */
  readonly sourcesReadUntil: string
  readonly documents: readonly StudyDocument[]
  readonly facts: readonly Fact[]
  readonly sources: readonly Source[]
  readonly glossary: readonly GlossaryTerm[]
  /** None in a pack without samples. */
  readonly samples: readonly Sample[]
  /** Lanes of a timeline, in their order. */
  readonly kinds: readonly Label[]
  readonly topics: readonly Label[]
  readonly statuses: readonly Status[]
  readonly countries: readonly Country[]
  readonly places: readonly MapPlace[]
  /** Newest first. */
  readonly editions: readonly EditionNote[]
  readonly statements: readonly Statement[]
}

/** One reason why a pack is refused. `line` is 1-based; 0 where the file as a whole is meant. */
export interface PackProblem {
  readonly file: string
  readonly line: number
  readonly reason: string
}
