import { type RefObject, useEffect, useState } from 'react'
import type { StudyDocument } from '#core/content/model'
import { readUpTo } from '#core/content/read-up-to'
import type { BlockId, PackId } from '#core/ids'
import { keepOpened, keepPosition } from '../../db/reading.ts'
import { momentNow } from '../../platform/clock.ts'
import { onClosing } from '../../platform/flush.ts'

/** How long the text must rest before its position is kept, in ms. */
const REST = 400

/**
 * Keeps where the reader is and how far they have read, and says which block is at the top of the window.
 * @param before how far they had read when they opened it, 0 to 1
 */
export function usePosition(
  article: RefObject<HTMLElement | null>,
  pack: PackId,
  document: StudyDocument,
  before: number,
): BlockId | null {
  const [top, setTop] = useState<BlockId | null>(null)
  const [opened] = useState(() => ({ before, at: performance.now() }))
  useEffect(() => {
    const first = document.sections[0]?.id
    if (first !== undefined) void keepOpened(pack, document.id, first, momentNow().at)
  }, [pack, document])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let position: Position | null = null
    const look = () => {
      if (article.current !== null) position = positionIn(article.current)
    }
    const write = async () => {
      clearTimeout(timer)
      timer = undefined
      if (position === null) return
      const seconds = (performance.now() - opened.at) / 1000
      const read = readUpTo({ before: opened.before, fraction: position.fraction, words: document.words, seconds })
      await keepPosition(pack, document.id, { ...position, read }, momentNow().at)
    }
    const keep = () => {
      look()
      return write()
    }
    const moved = () => {
      look()
      setTop(position?.block ?? null)
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), REST)
    }
    moved()
    window.addEventListener('scroll', moved, { passive: true })
    const stop = onClosing(keep)
    return () => {
      window.removeEventListener('scroll', moved)
      stop()
      // Left before it came to rest: the text is gone by now, and where it was is kept.
      if (timer !== undefined) void write()
    }
  }, [article, pack, document, opened])
  return top
}

/** The first block that is not above the window, and how much of the text has been on the screen. */
interface Position {
  readonly block: BlockId
  readonly fraction: number
}

function positionIn(article: HTMLElement): Position | null {
  const blocks = [...article.querySelectorAll<HTMLElement>('[data-block]')]
  // Blocks are in order, so the first one that reaches into the window is found by halving.
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) < 16) low = middle + 1
    else high = middle
  }
  const block = (blocks[low] ?? blocks.at(-1))?.getAttribute('data-block')
  if (block === null || block === undefined) return null
  const { top, height } = article.getBoundingClientRect()
  if (height === 0) return null
  const fraction = Math.min(1, Math.max(0, (window.innerHeight - top) / height))
  return { block: block as BlockId, fraction }
}
