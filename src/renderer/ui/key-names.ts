/**
 * Keys as text: `mod+shift+f`. `mod` is Ctrl, on macOS Command; then come `ctrl` (macOS only), `alt` and `shift`, then the key's name in small
 * letters. A sign such as `?` is named as it is typed, without the Shift that some layouts need for it.
 */

/** Whether this is macOS, where Command takes the place of Ctrl. */
export const isMac = navigator.platform.startsWith('Mac')

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const MODIFIERS = new Set(['control', 'shift', 'alt', 'meta', 'altgraph', 'capslock', 'fn', 'numlock', 'scrolllock'])
const UNKNOWN = new Set(['dead', 'process', 'unidentified', ''])
const NAMED: Readonly<Record<string, string>> = { ' ': 'space', '+': 'plus' }

/** A digit or sign: the layout says whether it needs Shift. */
const isSign = (key: string): boolean => key === 'plus' || (key.length === 1 && key.toLowerCase() === key.toUpperCase())

/**
 * The name of the key of an event; null for a modifier alone. Where the layout types no Latin letter (Cyrillic), or Alt changes what is
 * typed, the letter or digit that stands on the key counts.
 */
function nameOf({ key, code, altKey }: Pressed): string | null {
  const typed = key.toLowerCase()
  if (MODIFIERS.has(typed)) return null
  const [, letter, digit] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code) ?? []
  const isForeign = UNKNOWN.has(typed) || (key.length === 1 && key > '\u007f')
  const isChanged = altKey && (isMac || digit !== undefined)
  const printed = digit ?? letter?.toLowerCase()
  if (printed !== undefined && (isForeign || isChanged)) return printed
  return UNKNOWN.has(typed) ? null : (NAMED[key] ?? typed)
}

/** The keys of an event as text; null where they are a modifier alone, or nothing that a command could have. */
export function keysOfEvent(event: Pressed): string | null {
  const name = nameOf(event)
  // The key with the system's sign belongs to the system.
  if (name === null || (event.metaKey && !isMac)) return null
  return [
    ...((isMac ? event.metaKey : event.ctrlKey) ? ['mod'] : []),
    ...(isMac && event.ctrlKey ? ['ctrl'] : []),
    ...(event.altKey ? ['alt'] : []),
    ...(event.shiftKey && !isSign(name) ? ['shift'] : []),
    name,
  ].join('+')
}

/** What a field does itself with Ctrl or Command and one of these, also with Shift. */
const EDITING = /^mod\+(shift\+)?([abcivxyzu]|arrow.*|backspace|delete|home|end|enter|insert)$/

/** Whether keys do their command also while the reader types: they type nothing, and no field uses them. */
export function worksInField(keys: string): boolean {
  if (/^(shift\+)?f\d+$/.test(keys)) return true
  // On macOS Alt types signs.
  if (keys.startsWith('alt+')) return !isMac
  return keys.startsWith('mod+') && !EDITING.test(keys)
}

const NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  plus: '+',
}

const ARIA_NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? 'Meta' : 'Control',
  ctrl: 'Control',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  plus: 'Plus',
}

const named = (keys: string, names: Readonly<Record<string, string>>): readonly string[] =>
  keys.split('+').map((k) => names[k] ?? k.charAt(0).toUpperCase() + k.slice(1))

/** Keys as they stand on a keyboard: `mod+z` gives `Ctrl + Z`. */
export const formatKeys = (keys: string): string => named(keys, NAMES).join(' + ')

/** Keys as `aria-keyshortcuts` wants them (WAI-ARIA 1.2): `mod+z` gives `Control+Z`; undefined for none. */
export const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys.length === 0 ? undefined : keys.map((all) => named(all, ARIA_NAMES).join('+')).join(' ')
