import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { type Bounds, keepInside, panView, type View, zoomView } from '#core/timeline/view'

/** When a line that is moved counts as at rest, ms. */
const REST = 150
/** How far beyond the view on both sides the scale is drawn, in lengths of the view. */
export const BEYOND = 2
/** A view that is moved so far is drawn anew before it comes to rest: a little before the scale ends. */
const FAR = BEYOND - 1 / 4

/** A view that can be moved without drawing anything anew. */
export interface MovingView {
  /** What is moved. */
  readonly layer: RefObject<HTMLDivElement | null>
  /** The view as it is seen now. */
  readonly now: () => View
  /** @param px to the future where positive */
  readonly move: (px: number) => void
  /** @param x px from the left of the view, where the point is that stays */
  readonly zoom: (factor: number, x: number) => void
}

/**
 * How a view stands as a transform of what was laid out from the beginning of the line on. In whole px: else the letters would be blurred, and
 * every frame would have to be filtered. @param width px
 */
export const transformOf = ({ from, span }: View, { start }: Bounds, width: number): string =>
  `translate3d(${Math.round((start - from) * (width / span))}px, 0, 0)`

/**
 * Moves an element by an animation that stands still: the compositor alone then moves what is painted already. A transform in its style makes
 * Chromium sort all that is painted anew every frame (of 300 items 6.8 ms, against 0.1).
 * @param held what moved it before
 */
function holdAt(element: HTMLElement, held: Animation | null, transform: string): Animation {
  const keyframes = { transform: [transform, transform] }
  if (held?.effect instanceof KeyframeEffect) {
    held.effect.setKeyframes(keyframes)
    return held
  }
  const animation = element.animate(keyframes, { duration: 1, fill: 'both' })
  animation.pause()
  return animation
}

interface MovingViewInput {
  /** As it was drawn last. */
  readonly view: View
  readonly bounds: Bounds
  /** px */
  readonly width: number
  readonly onRest: (view: View) => void
}

/**
 * Moves a view. While it is moved only the layer's transform changes; at rest, or far from where it was drawn, it is drawn anew. Looking closer
 * is drawn anew once a frame.
 */
export function useMovingView({ view, bounds, width, onRest }: MovingViewInput): MovingView {
  const layer = useRef<HTMLDivElement>(null)
  const live = useRef(view)
  const timer = useRef(0)
  const frame = useRef(0)
  // A timer outlives the drawing that started it, so it asks for what was drawn last.
  const drawn = useRef({ view, onRest })
  const held = useRef<Animation | null>(null)
  useLayoutEffect(() => {
    live.current = view
    // From now on it stands where it was drawn.
    held.current?.cancel()
    held.current = null
  }, [view])
  useLayoutEffect(() => {
    drawn.current = { view, onRest }
  })
  const rest = useCallback((): void => {
    clearTimeout(timer.current)
    cancelAnimationFrame(frame.current)
    frame.current = 0
    if (live.current !== drawn.current.view) drawn.current.onRest(live.current)
  }, [])
  // What was moved a moment ago is kept when the screen is left.
  useEffect(() => rest, [rest])
  const move = (px: number): void => {
    live.current = keepInside(panView(live.current, px * (live.current.span / width)), bounds)
    if (layer.current !== null)
      held.current = holdAt(layer.current, held.current, transformOf(live.current, bounds, width))
    clearTimeout(timer.current)
    if (live.current.span !== view.span || Math.abs(live.current.from - view.from) > FAR * view.span) rest()
    else timer.current = window.setTimeout(rest, REST)
  }
  const zoom = (factor: number, x: number): void => {
    const { from, span } = live.current
    live.current = keepInside(zoomView(live.current, factor, from + (span * x) / width), bounds)
    if (frame.current === 0) frame.current = requestAnimationFrame(rest)
  }
  return { layer, now: () => live.current, move, zoom }
}
