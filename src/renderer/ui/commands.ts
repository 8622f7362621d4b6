import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { COMMANDS, type CommandId, commandInfo, isCommandId } from '#shared/commands'

/** What a command does on this screen. */
export interface Binding {
  readonly run: () => void
  /** Without it the command is always there. */
  readonly isEnabled?: () => boolean
}

/** Commands with what they do here. The same ids at every render; `undefined` is allowed for none. */
export type Bindings = Partial<Readonly<Record<CommandId, Binding | (() => void)>>>

type Bound = ReadonlyMap<CommandId, Binding>

const isMac = navigator.platform.startsWith('Mac')
let lists: readonly Bound[] = []
let chosenKeys: Readonly<Record<string, readonly string[]>> = {}
/** A command that was chosen on another screen and runs as soon as its own has bound it. */
let awaited: CommandId | null = null
let goTo: (route: string) => void = () => {}
const listeners = new Set<() => void>()

function changed(): void {
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const asBinding = (binding: Binding | (() => void)): Binding =>
  typeof binding === 'function' ? { run: binding } : binding

/** Binds commands while the component is on the screen. The newest binding wins where two want the same command or key. */
export function useCommands(bindings: Bindings): void {
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  const [ids] = useState(() => Object.keys(bindings).filter(isCommandId))
  useEffect(() => {
    // Each entry asks for the newest closure, so that a re-render needs no new registration.
    const bound: Bound = new Map(
      ids.map((id) => {
        const now = () => {
          const binding = latest.current[id]
          return binding === undefined ? undefined : asBinding(binding)
        }
        return [id, { isEnabled: () => now()?.isEnabled?.() ?? now() !== undefined, run: () => now()?.run() }]
      }),
    )
    lists = [...lists, bound]
    changed()
    if (awaited !== null && bound.has(awaited)) {
      const id = awaited
      awaited = null
      runCommand(id)
    }
    return () => {
      lists = lists.filter((l) => l !== bound)
      changed()
    }
  }, [ids])
}

/** How the app goes to another screen, for commands that are bound there. */
export function setNavigate(navigate: (route: string) => void): void {
  goTo = navigate
}

/** The keys that the reader chose, by command id; an empty list for none. */
export function setChosenKeys(keys: Readonly<Record<string, readonly string[]>>): void {
  chosenKeys = keys
  changed()
}

/** The keys of a command as they are now: those chosen, else those of the list. */
export const keysOf = (id: CommandId): readonly string[] => chosenKeys[id] ?? commandInfo(id).keys

const bindingOf = (id: CommandId): Binding | undefined => lists.findLast((l) => l.has(id))?.get(id)

/** Whether a command can be run from here: bound and enabled, or bound on a screen that the app can go to. */
export function canRun(id: CommandId): boolean {
  const binding = bindingOf(id)
  return binding === undefined ? commandInfo(id).at !== undefined : (binding.isEnabled?.() ?? true)
}

let version = 0
let counted: { readonly lists: unknown; readonly keys: unknown } | null = null

/** Grows with every change of bindings and keys. */
function snapshot(): number {
  if (counted?.lists !== lists || counted.keys !== chosenKeys) {
    counted = { lists, keys: chosenKeys }
    version += 1
  }
  return version
}

/** The commands bound on the screen now, in the order of the list. */
export function useBoundCommands(): readonly CommandId[] {
  useSyncExternalStore(subscribe, snapshot)
  return COMMANDS.map((c) => c.id).filter((id) => bindingOf(id) !== undefined)
}

/** The keys of a command; follows what the reader chooses. */
export function useKeysOf(id: CommandId): readonly string[] {
  useSyncExternalStore(subscribe, snapshot)
  return keysOf(id)
}

/** Whether the keys of the event are these. A single character is compared as typed, so that `?` works on every layout. */
export function matchesKeys(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const mod = parts.includes('mod')
  const ctrl = parts.includes('ctrl') || (mod && !isMac)
  const meta = mod && isMac
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== parts.includes('alt')) return false
  const typed = event.key === ' ' ? 'space' : event.key.toLowerCase()
  // Alt+digit gives other characters on some layouts: compare the key itself.
  const matches = typed === key || (event.altKey && event.code.toLowerCase() === `digit${key}`)
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  return matches && (isSymbol || event.shiftKey === parts.includes('shift'))
}

/** True where keys belong to a field that the reader types into. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))

/** A button or link answers to Space and Enter itself. */
const ownsKey = (event: KeyboardEvent): boolean =>
  (event.key === ' ' || event.key === 'Enter') &&
  event.target instanceof HTMLElement &&
  event.target.closest('button, a, [role="button"], summary, input') !== null

/** Runs the command for a key. All rest while a dialog is open; in a field only those with Alt work (on macOS Alt types signs). */
export function runCommandFor(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  if (isTyping(event.target) && (!event.altKey || isMac)) return
  const inDialog = document.querySelector('[aria-modal="true"]') !== null
  if (inDialog || ownsKey(event)) return
  for (const bound of lists.toReversed())
    for (const [id, binding] of bound)
      if (keysOf(id).some((k) => matchesKeys(event, k)) && (binding.isEnabled?.() ?? true)) {
        event.preventDefault()
        binding.run()
        return
      }
}

/** Runs a command if it can be run: for buttons, menus and the palette. One of another screen is run there. */
export function runCommand(id: CommandId): void {
  if (!canRun(id)) return
  const binding = bindingOf(id)
  const { at } = commandInfo(id)
  if (binding !== undefined) binding.run()
  else if (at !== undefined) {
    awaited = id
    goTo(at)
  }
}

const NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  space: 'Space',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
}

/** Keys as they stand on a keyboard: `mod+z` gives `Ctrl + Z`. */
export const formatKeys = (keys: string): string =>
  keys
    .split('+')
    .map((k) => NAMES[k] ?? k.charAt(0).toUpperCase() + k.slice(1))
    .join(' + ')

const ARIA_NAMES: Readonly<Record<string, string>> = {
  mod: isMac ? 'Meta' : 'Control',
  ctrl: 'Control',
  alt: 'Alt',
  shift: 'Shift',
  space: 'Space',
  arrowleft: 'ArrowLeft',
  arrowright: 'ArrowRight',
  arrowup: 'ArrowUp',
  arrowdown: 'ArrowDown',
  escape: 'Escape',
}

/** Keys as `aria-keyshortcuts` wants them (WAI-ARIA 1.2): `mod+z` gives `Control+Z`; undefined for none. */
export const ariaKeys = (keys: readonly string[]): string | undefined =>
  keys.length === 0
    ? undefined
    : keys
        .map((all) =>
          all
            .split('+')
            .map((k) => ARIA_NAMES[k] ?? k.charAt(0).toUpperCase() + k.slice(1))
            .join('+'),
        )
        .join(' ')
