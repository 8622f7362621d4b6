import type { RangeInText } from '#core/annotations/describe-place'
import type { BlockId } from '#core/ids'

/** Blocks carry `data-block`; signs that are no text of the block (footnotes, handles) carry `data-sign`. */
const BLOCK = '[data-block]'
const SIGN = '[data-sign]'

/** The text nodes of a block that make up its plain text. */
function* textNodes(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node.parentElement?.closest(SIGN) === null) yield node as Text
}

/** Offset in a block's plain text of a point of the DOM inside the block. */
function offsetOf(block: Element, container: Node, at: number): number {
  const point = document.createRange()
  point.setStart(container, at)
  let offset = 0
  for (const node of textNodes(block)) {
    if (node === container) return offset + at
    if (point.comparePoint(node, node.length) > 0) return offset
    offset += node.length
  }
  return offset
}

/** What is selected inside `root`, block by block, without the white space at its ends. Empty when nothing is. */
export function readSelection(root: Element, textOf: (id: BlockId) => string | null): readonly RangeInText[] {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return []
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return []
  return [...root.querySelectorAll(BLOCK)].flatMap((element) => {
    if (!range.intersectsNode(element)) return []
    const block = element.getAttribute('data-block') as BlockId
    const text = textOf(block)
    if (text === null) return []
    const start = element.contains(range.startContainer)
      ? offsetOf(element, range.startContainer, range.startOffset)
      : 0
    const end = element.contains(range.endContainer)
      ? offsetOf(element, range.endContainer, range.endOffset)
      : text.length
    return trimmed({ block, text, start, end }).map(wholeWords)
  })
}

/** A mouse that lets go in the middle of a word means the word. */
function wholeWords(range: RangeInText): RangeInText {
  const words = parts(range.text, 'word')
  const first = words.find((w) => w.start < range.start && range.start < w.end)
  const last = words.find((w) => w.start < range.end && range.end < w.end)
  return { ...range, start: first?.start ?? range.start, end: last?.end ?? range.end }
}

function trimmed(range: RangeInText): readonly RangeInText[] {
  const part = range.text.slice(range.start, range.end)
  const start = range.start + (part.length - part.trimStart().length)
  const end = range.end - (part.length - part.trimEnd().length)
  return start < end ? [{ ...range, start, end }] : []
}

/** Selects a range of a block's plain text on the screen. */
export function selectRange(block: Element, start: number, end: number): void {
  const from = pointAt(block, start)
  const to = pointAt(block, end)
  if (from === null || to === null) return
  document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
}

function pointAt(block: Element, offset: number): { readonly node: Text; readonly offset: number } | null {
  let left = offset
  let last: Text | null = null
  for (const node of textNodes(block)) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last === null ? null : { node: last, offset: last.length }
}

/** Where the selection is on the screen, or null. */
export function selectionBox(): DOMRect | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  return selection.getRangeAt(0).getBoundingClientRect()
}

interface Part {
  readonly start: number
  readonly end: number
}

function parts(text: string, granularity: 'sentence' | 'word'): readonly Part[] {
  const segments = new Intl.Segmenter('en', { granularity }).segment(text)
  return [...segments].flatMap(({ segment, index, isWordLike }) => {
    if (granularity === 'word' && isWordLike !== true) return []
    return segment.trim() === '' ? [] : [{ start: index, end: index + segment.trimEnd().length }]
  })
}

/**
 * What the keyboard selects next in a block: the sentence or word after (`+1`) or before (`-1`) the selection, the first or last one
 * when nothing is selected; with `extend` the selection's end moves by a word instead. Null at the end of the block.
 */
export function stepSelection(
  text: string,
  selected: Part | null,
  step: { readonly by: 'sentence' | 'word'; readonly direction: 1 | -1; readonly extend: boolean },
): Part | null {
  const all = parts(text, step.by)
  if (selected === null) return (step.direction === 1 ? all[0] : all.at(-1)) ?? null
  if (!step.extend)
    return (
      (step.direction === 1
        ? all.find((p) => p.start >= selected.end)
        : all.findLast((p) => p.end <= selected.start)) ?? null
    )
  const end =
    step.direction === 1 ? all.find((p) => p.end > selected.end)?.end : all.findLast((p) => p.end < selected.end)?.end
  return end === undefined || end <= selected.start ? null : { start: selected.start, end }
}
