import type { PackId } from '#core/ids'

/** The route of the members of a pack. */
export const membersRoute = (pack: PackId): string => `/members/${pack}`

/** The route of a state's page. @param alpha2 its ISO code */
export const memberRoute = (pack: PackId, alpha2: string): string => `${membersRoute(pack)}/${alpha2}`
