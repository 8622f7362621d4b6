import { type RefObject, useEffect, useEffectEvent } from 'react'

/** A pointer that goes less far was a click, px. */
const CLICK = 4
/** A turn of the wheel counts at most so much; a pinch on a touchpad is many small ones. */
const MOST = 50
/** How much closer one px of the wheel looks, as a power of e. */
const PER_PX = 0.008

interface Gestures {
  /** @param px to the future where positive */
  readonly onMove: (px: number) => void
  /** @param x px from the left of the element */
  readonly onZoom: (factor: number, x: number) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * What a mouse, touchpad or fingers do to the line: drag or wheel sideways (or with Shift) to move, pinch or wheel with Ctrl to look closer.
 * The plain wheel scrolls the page, as everywhere.
 */
export function useLineGestures(element: RefObject<HTMLElement | null>, gestures: Gestures): void {
  const onMove = useEffectEvent(gestures.onMove)
  const onZoom = useEffectEvent(gestures.onZoom)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const stopWheel = followWheel(target, { onMove: (px) => onMove(px), onZoom: (factor, x) => onZoom(factor, x) })
    const stopPointers = followPointers(target, {
      onMove: (px) => onMove(px),
      onZoom: (factor, x) => onZoom(factor, x),
    })
    return () => {
      stopWheel()
      stopPointers()
    }
  }, [element])
}

function followWheel(target: HTMLElement, { onMove, onZoom }: Gestures): () => void {
  const onWheel = (event: WheelEvent): void => {
    const { ctrlKey, metaKey, shiftKey, deltaX, deltaY } = event
    if (ctrlKey || metaKey) {
      const turn = Math.min(MOST, Math.max(-MOST, deltaY))
      onZoom(Math.exp(-turn * PER_PX), event.clientX - target.getBoundingClientRect().left)
    } else if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) onMove(deltaX === 0 ? deltaY : deltaX)
    else return
    event.preventDefault()
  }
  target.addEventListener('wheel', onWheel, { passive: false })
  return () => target.removeEventListener('wheel', onWheel)
}

/** Drag with one pointer, pinch with two. A click that ends a drag opens nothing. */
function followPointers(target: HTMLElement, { onMove, onZoom }: Gestures): () => void {
  const down = new Map<number, Point>()
  let start: Point = { x: 0, y: 0 }
  let isDrag = false
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (down.size === 0) isDrag = false
    start = pointOf(event)
    down.set(event.pointerId, start)
  }
  const onPointerMove = (event: PointerEvent): void => {
    const before = down.get(event.pointerId)
    if (before === undefined) return
    const now = pointOf(event)
    if (!isDrag && Math.abs(now.x - start.x) <= CLICK) return
    isDrag = true
    // Only now: a pointer that is captured from the start would click on the line, not on its mark.
    target.setPointerCapture(event.pointerId)
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    down.set(event.pointerId, now)
    if (other === undefined) onMove(before.x - now.x)
    else {
      const middle = (now.x + other.x) / 2
      onZoom(apart(now, other) / apart(before, other), middle - target.getBoundingClientRect().left)
      onMove((before.x - now.x) / 2)
    }
  }
  const onEnd = (event: PointerEvent): void => {
    down.delete(event.pointerId)
  }
  const onClick = (event: MouseEvent): void => {
    if (isDrag) event.stopPropagation()
    isDrag = false
  }
  const stop = new AbortController()
  const { signal } = stop
  target.addEventListener('pointerdown', onDown, { signal })
  target.addEventListener('pointermove', onPointerMove, { signal })
  target.addEventListener('pointerup', onEnd, { signal })
  target.addEventListener('pointercancel', onEnd, { signal })
  target.addEventListener('click', onClick, { capture: true, signal })
  return () => stop.abort()
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY })

/** Never 0. */
const apart = (a: Point, b: Point): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
