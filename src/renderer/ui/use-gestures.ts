import { type RefObject, useEffect, useEffectEvent } from 'react'

/** A pointer that goes less far was a click, px. */
const CLICK = 4
/** A turn of the wheel counts at most so much; a pinch on a touchpad is many small ones. */
const MOST = 50
/** How much closer one px of the wheel looks, as a power of e. */
const PER_PX = 0.008

interface Gestures {
  /** What a drag can move: a line only to the sides. */
  readonly moves: 'sideways' | 'anywhere'
  /** What lies to the right and below comes into view where positive. px */
  readonly onMove: (dx: number, dy: number) => void
  /** @param at px from the left and top of the element */
  readonly onZoom: (factor: number, at: Point) => void
}

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * What a mouse, touchpad or fingers do to something that is looked at through a window: drag or wheel sideways (or with Shift) to move, pinch or
 * wheel with Ctrl to look closer. The plain wheel scrolls the page, as everywhere.
 */
export function useGestures(element: RefObject<HTMLElement | null>, { moves, ...gestures }: Gestures): void {
  const onMove = useEffectEvent(gestures.onMove)
  const onZoom = useEffectEvent(gestures.onZoom)
  useEffect(() => {
    const target = element.current
    if (target === null) return
    const follow: Gestures = { moves, onMove: (dx, dy) => onMove(dx, dy), onZoom: (factor, at) => onZoom(factor, at) }
    const stopWheel = followWheel(target, follow)
    const stopPointers = followPointers(target, follow)
    return () => {
      stopWheel()
      stopPointers()
    }
  }, [element, moves])
}

function followWheel(target: HTMLElement, { onMove, onZoom }: Gestures): () => void {
  const onWheel = (event: WheelEvent): void => {
    const { ctrlKey, metaKey, shiftKey, deltaX, deltaY } = event
    if (ctrlKey || metaKey) {
      const turn = Math.min(MOST, Math.max(-MOST, deltaY))
      onZoom(Math.exp(-turn * PER_PX), within(target, pointOf(event)))
    } else if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) onMove(deltaX === 0 ? deltaY : deltaX, 0)
    else return
    event.preventDefault()
  }
  target.addEventListener('wheel', onWheel, { passive: false })
  return () => target.removeEventListener('wheel', onWheel)
}

/** Drag with one pointer, pinch with two. A click that ends a drag opens nothing. */
function followPointers(target: HTMLElement, { moves, onMove, onZoom }: Gestures): () => void {
  const down = new Map<number, Point>()
  let start: Point = { x: 0, y: 0 }
  let isDrag = false
  const isFar = (now: Point): boolean => (moves === 'sideways' ? Math.abs(now.x - start.x) : apart(now, start)) > CLICK
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
    if (!isDrag && !isFar(now)) return
    isDrag = true
    // Only now: a pointer that is captured from the start would click on the whole, not on a mark in it.
    target.setPointerCapture(event.pointerId)
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    down.set(event.pointerId, now)
    if (other === undefined) onMove(before.x - now.x, before.y - now.y)
    else {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
      onZoom(apart(now, other) / apart(before, other), within(target, middle))
      onMove((before.x - now.x) / 2, (before.y - now.y) / 2)
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

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY })

function within(target: HTMLElement, { x, y }: Point): Point {
  const { left, top } = target.getBoundingClientRect()
  return { x: x - left, y: y - top }
}

/** Never 0. */
const apart = (a: Point, b: Point): number => Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))
