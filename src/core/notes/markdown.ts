import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A note's or card's text as a tree (CommonMark with GitHub's tables, task lists, strikethrough). HTML stays a node of its own: draw it as text. */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** Where a link in a reader's own text may lead. Anything else is drawn as text. */
export type LinkTarget =
  /** A screen of the app: what follows `#`. */
  | { readonly kind: 'inside'; readonly route: string }
  /** An address that is shown and can be copied. */
  | { readonly kind: 'address'; readonly url: string }

/** Classifies a link's address. Null for `javascript:` and every other scheme. */
export function linkTarget(url: string): LinkTarget | null {
  if (/^#\/[\w\-/?=&.%~]*$/.test(url)) return { kind: 'inside', route: url.slice(1) }
  return /^https?:\/\/[^\s<>"]+$/i.test(url) ? { kind: 'address', url } : null
}
