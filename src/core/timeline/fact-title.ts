import type { Fact, Status } from '#core/content/model'
import { isMembership, type RelationId } from '#core/content/relations'
import { allStatuses } from '#core/content/statuses'
import { withoutArticle } from '#core/content/telling'

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
    const status = allStatuses(statuses).find((s) => s.relation === relation)
    return `${capitalized(name)}: ${status?.name}`
  }
  if (relation === 'held-by') return `${value}, ${name}`
  const happened = HAPPENED[relation]
  return capitalized(happened === undefined ? name : `${name} ${happened}`)
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
