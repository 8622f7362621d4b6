import type { DocumentId, PackId } from '#core/ids'

/** The route of a review of one text's cards alone. */
export const documentReviewRoute = (pack: PackId, document: DocumentId): string => `/review/of/${pack}/${document}`
