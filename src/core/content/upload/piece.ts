/** A text of any Markdown as a row of pieces: what becomes of it before it is cut into documents and its blocks get their ids. */
import type { Block } from '../model.ts'

/** Text within a block, with the markup that a pack can hold. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }

/** A block that is to be. `depth`: of a heading 1 to 6, as it was written; of an item 1 or 2; else 0. */
export interface Piece extends Pick<Block, 'kind' | 'depth' | 'ordered'> {
  readonly content: readonly Inline[]
  /** As the block's plain text will be. Never empty. */
  readonly text: string
}

/** The plain text of what stands within a block: single spaces, none at the ends. */
export const plainText = (content: readonly Inline[]): string => rawText(content).replaceAll(/\s+/g, ' ').trim()

function rawText(content: readonly Inline[]): string {
  return content.map((inline) => ('text' in inline ? inline.text : rawText(inline.children))).join('')
}

/** A text without markup. */
export const plain = (text: string): readonly Inline[] => [{ kind: 'text', text }]

/** Words as the reader counts them: between spaces. */
export const wordsIn = (text: string): number => text.split(' ').length
