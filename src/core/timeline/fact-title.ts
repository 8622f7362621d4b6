import type { Fact, Status } from '#core/content/model'
import { isMembership, type MembershipRelation, type RelationId } from '#core/content/relations'
import { withoutArticle } from '#core/content/telling'

/** What a state is by its relation, in a pack that names no statuses. */
const STATUS: Readonly<Record<MembershipRelation, string>> = {
  'member-since': 'member',
  'observer-since': 'observer',
  'partner-since': 'partner',
}

/** What happened to the subject, where its name alone does not say it. */
const HAPPENED: Partial<Readonly<Record<RelationId, string>>> = {
  'founded-on': 'founded',
  'signed-in': 'signed',
  'adopted-in': 'adopted',
  'in-force-since': 'in force',
}

/** A fact in a few words, to stand beside its date: "India: member", "Zhang Ming, SCO Secretary-General", "SCO Charter in force". */
export function factTitle({ subject, relation, value }: Fact, statuses: readonly Status[]): string {
  const name = withoutArticle(subject)
  if (isMembership(relation)) {
    const status = statuses.find((s) => s.relation === relation)?.name ?? STATUS[relation]
    return `${capitalized(name)}: ${status}`
  }
  if (relation === 'held-by') return `${value}, ${name}`
  const happened = HAPPENED[relation]
  return capitalized(happened === undefined ? name : `${name} ${happened}`)
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
