import type { Status } from './model.ts'
import { MEMBERSHIP_RELATIONS, type MembershipRelation } from './relations.ts'

/** What a state is by its relation, in a pack that does not name it. */
const NAMES: Readonly<Record<MembershipRelation, string>> = {
  'member-since': 'member',
  'observer-since': 'observer',
  'partner-since': 'partner',
}

/** The statuses of a pack, the highest first, and after them those that its `statuses` leave out, under plain names: there is one for every relation. */
export function allStatuses(statuses: readonly Status[]): readonly Status[] {
  const rest = MEMBERSHIP_RELATIONS.filter((relation) => statuses.every((status) => status.relation !== relation))
  return [...statuses, ...rest.map((relation) => ({ relation, name: NAMES[relation] }))]
}
