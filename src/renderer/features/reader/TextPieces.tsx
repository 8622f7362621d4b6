import { IconMessage } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { RowId } from '#core/ids'
import classes from './BlockView.module.css'
import type { HighlightRange } from './ranges.ts'

/** The end of a drag over a link or a term selects, and is no click on it. */
const hasSelection = (): boolean => document.getSelection()?.isCollapsed === false

/** Chromium begins no selection inside an inline element that can take the focus: it cannot while the mouse is down. */
function restFromFocus(element: Element): void {
  element.removeAttribute('tabindex')
  window.addEventListener('pointerup', () => element.setAttribute('tabindex', '0'), { once: true })
}

/** Enter and Space press, as they do on a button. */
function onPressKey(event: KeyboardEvent, press: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press()
}

interface PressableProps {
  readonly role: 'button' | 'link'
  readonly className: string | undefined
  readonly inner: ReactNode
  readonly onPress: (at: Element) => void
}

/** A span with a role: inside of a button or link element the mouse cannot begin a selection. */
function Pressable({ role, className, inner, onPress }: PressableProps) {
  return (
    <span
      role={role}
      tabIndex={0}
      className={className}
      aria-haspopup={role === 'button' ? 'dialog' : undefined}
      onPointerDown={(e) => restFromFocus(e.currentTarget)}
      onClick={(e) => !hasSelection() && onPress(e.currentTarget)}
      onKeyDown={(e) => (role === 'button' || e.key === 'Enter') && onPressKey(e, () => onPress(e.currentTarget))}
    >
      {inner}
    </span>
  )
}

/** A link to another place of the pack. */
export function TextLink({ href, inner }: { readonly href: string; readonly inner: ReactNode }) {
  const [, navigate] = useLocation()
  return <Pressable role="link" className={classes['link']} inner={inner} onPress={() => navigate(href)} />
}

interface TermProps {
  readonly term: string
  readonly inner: ReactNode
  readonly onOpen: (term: string, at: Element) => void
}

/** A term of the glossary. */
export function Term({ term, inner, onOpen }: TermProps) {
  return <Pressable role="button" className={classes['term']} inner={inner} onPress={(at) => onOpen(term, at)} />
}

interface HighlightedProps {
  readonly range: HighlightRange
  /** Whether the piece ends the highlight's first range: there its handle stands. */
  readonly isEnd: boolean
  readonly inner: ReactNode
  readonly onOpen: (id: RowId, at: Element) => void
}

/** The mark is for the eye and the mouse; the handle after it is how the keyboard and a screen reader reach the highlight. */
export function Highlighted({ range, isEnd, inner, onOpen }: HighlightedProps) {
  return (
    <>
      <mark
        data-color={range.color}
        className={classes['mark']}
        onClick={(e) => !hasSelection() && onOpen(range.id, e.currentTarget)}
      >
        {inner}
      </mark>
      {isEnd && (
        <button
          type="button"
          data-sign
          data-letter={range.letter ?? undefined}
          className={classes['handle']}
          aria-haspopup="dialog"
          aria-label={`Highlight, ${range.color}: ${range.quote}${range.comment === '' ? '' : `. Comment: ${range.comment}`}`}
          onClick={(e) => onOpen(range.id, e.currentTarget)}
        >
          {range.comment !== '' && <IconMessage size={12} stroke={1.5} aria-hidden />}
        </button>
      )}
    </>
  )
}

interface SignProps {
  readonly number: number
  readonly onOpen: (number: number, at: Element) => void
}

/** The sign of a sentence's sources. A span, so that no line breaks between the sentence and its sign. */
export function Sign({ number, onOpen }: SignProps) {
  return (
    <span
      role="button"
      tabIndex={0}
      data-sign
      className={classes['sign']}
      aria-label={`Sources of this sentence, ${number}`}
      aria-haspopup="dialog"
      onClick={(e) => onOpen(number, e.currentTarget)}
      onKeyDown={(e) => onPressKey(e, () => onOpen(number, e.currentTarget))}
    >
      {number}
    </span>
  )
}
