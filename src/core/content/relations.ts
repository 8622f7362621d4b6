/** What a fact's relation means: the closed list that the gate, the cards and (later) the distractors read. */
export interface Relation {
  /** `one`: a second value for the same subject contradicts the first. `many`: both may hold. */
  readonly values: 'one' | 'many'
  /** Whether the pack lists every subject that stands in it, so that absence counts as false. */
  readonly complete: boolean
  /** What kind of thing `value` is. */
  readonly valueType: 'date' | 'place' | 'person' | 'figure' | 'term' | 'statement'
}

/** The relations of pack format 1. Card wordings per relation are in core/cards/templates.ts. */
export const RELATIONS = {
  /** Body or organization, the day it was founded. */
  'founded-on': { values: 'one', complete: false, valueType: 'date' },
  /** State, the day it became a full member. Complete up to the pack's sourcesReadUntil. */
  'member-since': { values: 'one', complete: true, valueType: 'date' },
  /** State, the day it became an observer. */
  'observer-since': { values: 'one', complete: true, valueType: 'date' },
  /** State, the day it became a dialogue partner. */
  'partner-since': { values: 'one', complete: true, valueType: 'date' },
  /** Treaty or agreement, where it was signed (`when`: the day). */
  'signed-in': { values: 'one', complete: false, valueType: 'place' },
  /** Treaty, the day it entered into force. */
  'in-force-since': { values: 'one', complete: false, valueType: 'date' },
  /** Declaration, strategy, rules: where they were adopted without a signature of their own (`when`: the day). */
  'adopted-in': { values: 'one', complete: false, valueType: 'place' },
  /** Meeting, where it met (`when`: the days). */
  'met-in': { values: 'one', complete: false, valueType: 'place' },
  /** Exercise or patrol, where it was held (`when`: the days). */
  'held-in': { values: 'one', complete: false, valueType: 'place' },
  /** Body, where it has its seat. */
  'seated-in': { values: 'one', complete: false, valueType: 'place' },
  /** Post, the person who held it (`when`: the term). */
  'held-by': { values: 'many', complete: false, valueType: 'person' },
  /** Term, what it means. */
  means: { values: 'one', complete: false, valueType: 'term' },
  /** Thing measured, its figure in the year of `asOf`. */
  measured: { values: 'many', complete: false, valueType: 'figure' },
  /** Anything dated that happened, named by its subject; the value is a key term of the sentence. */
  happened: { values: 'many', complete: false, valueType: 'term' },
  /** Who or what, a property or statement attributed to it; the value is a key term of the sentence. */
  'described-as': { values: 'many', complete: false, valueType: 'statement' },
} as const satisfies Record<string, Relation>

export type RelationId = keyof typeof RELATIONS

/** The relations that say what a state is to the pack's organization. */
export const MEMBERSHIP_RELATIONS = [
  'member-since',
  'observer-since',
  'partner-since',
] as const satisfies readonly RelationId[]

export type MembershipRelation = (typeof MEMBERSHIP_RELATIONS)[number]

/** Whether a relation says what a state is to the pack's organization. */
export function isMembership(relation: RelationId): relation is MembershipRelation {
  return MEMBERSHIP_RELATIONS.some((membership) => membership === relation)
}
