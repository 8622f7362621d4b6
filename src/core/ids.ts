/** Branded identifiers: a string of one kind cannot be passed where another is meant. They exist in the types only. */
declare const brand: unique symbol
export type Branded<K extends string> = string & { readonly [brand]: K }

/** `sco`: a pack's short name, unique among the packs that a reader has. */
export type PackId = Branded<'PackId'>
/** `history`: a document's name, unique in its pack; also its file name without `.md`. */
export type DocumentId = Branded<'DocumentId'>
/** `history-founding`: a block's explicit id, unique in its pack and kept over editions. */
export type BlockId = Branded<'BlockId'>
/** `member-india`: a fact's id, unique in its pack and kept over editions. */
export type FactId = Branded<'FactId'>
/** `worldjpn-20010615`: a source's id, unique in its pack. */
export type SourceId = Branded<'SourceId'>
/** A generated card: `packId/factId/template[.slot]`; a card of one's own: `own/` and a random UUID. */
export type CardId = Branded<'CardId'>
/** A random UUID of a row that a reader made. */
export type RowId = Branded<'RowId'>
