import { type RefObject, useEffect } from 'react'
import { eachWord } from '#core/search/search-words'
import { wordsOf } from './filter-topics.ts'

/** The name of the marks in GuideScreen.module.css. */
const NAME = 'guide-words'

/**
 * Marks the words that begin with those typed, over what is drawn (CSS Custom Highlight API). They are only seen: the filter itself says what
 * was found.
 */
export function useMarkedWords(root: RefObject<HTMLElement | null>, typed: string): void {
  useEffect(() => {
    const wanted = wordsOf(typed)
    const element = root.current
    if (element === null || wanted.length === 0 || !('highlights' in CSS)) return
    const mark = () => CSS.highlights.set(NAME, new Highlight(...rangesOf(element, wanted)))
    mark()
    // Markdown is drawn a moment later, the first time.
    const observer = new MutationObserver(mark)
    observer.observe(element, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      CSS.highlights.delete(NAME)
    }
  }, [root, typed])
}

function rangesOf(root: HTMLElement, wanted: readonly string[]): readonly Range[] {
  const ranges: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node
    eachWord(text.textContent ?? '', (word, start, end) => {
      if (!wanted.some((one) => word.startsWith(one))) return
      const range = document.createRange()
      range.setStart(text, start)
      range.setEnd(text, end)
      ranges.push(range)
    })
  }
  return ranges
}
