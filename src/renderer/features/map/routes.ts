import type { PackId } from '#core/ids'

/** The route of a pack's map. */
export const mapRoute = (pack: PackId): string => `/map/${pack}`
