import { setReturning } from '../ui/keep-focus.ts'

/** What the reader left behind on a screen: how far it was scrolled, and what had the focus. */
interface Left {
  /** CSS pixels from the top. */
  readonly scroll: number
  /** What had the focus, where it can be found again: which of those that a selector gives. */
  readonly focus: { readonly selector: string; readonly nth: number } | null
}

/** What a screen needs at most to show its rows again, in ms. After this the reader is left where they are. */
const PATIENCE = 2000

/**
 * Back and forward lead to the place, not only to the screen: scroll and focus are as they were. A new screen begins at its top. It tells the
 * entries of the history apart by the Navigation API (HTML standard, 7.2.6). Returns what stops it.
 */
export function followHistory(): () => void {
  // Older browsers on the loopback host: there a screen shows its heading first, as a new one does.
  if (!('navigation' in window)) return () => {}
  history.scrollRestoration = 'manual'
  const left = new Map<string, Left>()
  let stopReturn = () => {}
  const moved = ({ from, navigationType }: NavigationCurrentEntryChangeEvent) => {
    if (navigationType === 'replace') return
    stopReturn()
    left.set(from.key, { scroll: window.scrollY, focus: describeFocus(document.activeElement) })
    const place = navigationType === 'traverse' ? left.get(navigation.currentEntry?.key ?? '') : undefined
    if (place !== undefined) stopReturn = returnTo(place)
    // Within a screen the screen itself knows what to show.
    else if (screenOf(from.url) !== screenOf(navigation.currentEntry?.url ?? null)) window.scrollTo(0, 0)
  }
  navigation.addEventListener('currententrychange', moved)
  return () => {
    stopReturn()
    navigation.removeEventListener('currententrychange', moved)
  }
}

/** `notes` of `http://…/#/notes/1`. */
const screenOf = (url: string | null): string => url?.split('#/', 2)[1]?.split('/', 1)[0] ?? ''

function describeFocus(element: Element | null): Left['focus'] {
  if (element === null || element.closest('#content') === null) return null
  const selector = selectorOf(element)
  return selector === null ? null : { selector, nth: [...document.querySelectorAll(selector)].indexOf(element) }
}

function selectorOf(element: Element): string | null {
  if (element.id !== '' && element.id !== 'content') return `#${CSS.escape(element.id)}`
  for (const name of ['href', 'aria-label']) {
    const value = element.getAttribute(name)
    if (value !== null) return `#content [${name}="${CSS.escape(value)}"]`
  }
  return null
}

/** Waits until the screen has what was left there, and goes to it; whatever the reader does first ends it. Returns what stops it. */
function returnTo({ scroll, focus }: Left): () => void {
  // The screen that opens leaves the focus to this.
  setReturning(focus !== null)
  const observer = new MutationObserver(() => go(false))
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    setReturning(false)
    for (const type of INPUTS) window.removeEventListener(type, stop, { capture: true })
  }
  const go = (isLast: boolean) => {
    const heading = document.querySelector<HTMLElement>('#content h1')
    const target = focus === null ? null : document.querySelectorAll<HTMLElement>(focus.selector)[focus.nth]
    const isHighEnough = document.documentElement.scrollHeight - window.innerHeight >= scroll
    if (!isLast && (heading === null || !isHighEnough || (focus !== null && target === undefined))) return
    window.scrollTo(0, scroll)
    if (focus !== null) (target ?? heading)?.focus({ preventScroll: true })
    stop()
  }
  const timer = setTimeout(() => go(true), PATIENCE)
  for (const type of INPUTS) window.addEventListener(type, stop, { capture: true })
  // The screen before is still there until then.
  requestAnimationFrame(() => {
    observer.observe(document.getElementById('content') ?? document.body, { childList: true, subtree: true })
    go(false)
  })
  return stop
}

const INPUTS = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const

/** Whether there is a place to go back to. Older browsers do not say: then it is tried. */
export const canGoBack = (): boolean => !('navigation' in window) || navigation.canGoBack

/** Whether there is a place to go forward to. */
export const canGoForward = (): boolean => !('navigation' in window) || navigation.canGoForward

/**
 * The mouse's buttons for back and forward, in the desktop window: a browser does it itself. Taking the event keeps the system's own way, where
 * there is one, from going a second time. Returns what stops it.
 */
export function followMouseButtons(): () => void {
  const released = (event: MouseEvent) => {
    if (event.button !== 3 && event.button !== 4) return
    event.preventDefault()
    if (event.button === 3) history.back()
    else history.forward()
  }
  window.addEventListener('mouseup', released)
  return () => window.removeEventListener('mouseup', released)
}
