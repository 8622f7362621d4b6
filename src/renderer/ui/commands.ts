import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

/** Something that the reader can do by key (and later by palette and menu). All of them are in one list. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Where the shortcuts page lists it. */
  readonly group: string
  /** Such as `mod+z`, `alt+1`, `space`, `?`; `mod` is Ctrl, on macOS Command. The first is shown. */
  readonly keys: readonly string[]
  /** Without it the command is always there. */
  readonly isEnabled?: () => boolean
  readonly run: () => void
}

const isMac = navigator.platform.startsWith('Mac')
let lists: readonly (readonly Command[])[] = []
const listeners = new Set<() => void>()

function change(next: typeof lists): void {
  lists = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Adds commands while the component is on the screen. The newest list wins where two want the same key. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  const [ids] = useState(() => commands.map((c) => c.id))
  useEffect(() => {
    // Each entry asks for the newest closure, so that a re-render needs no new registration.
    const stable = ids.map((id): Command => {
      const now = () => latest.current.find((c) => c.id === id)
      const first = now()
      if (first === undefined) throw new Error(`command ${id} is gone`)
      return { ...first, isEnabled: () => now()?.isEnabled?.() ?? now() !== undefined, run: () => now()?.run() }
    })
    change([...lists, stable])
    return () => change(lists.filter((l) => l !== stable))
  }, [ids])
}

/** All commands on the screen now. */
export const useAllCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => lists).flat()

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
  for (const command of lists.flat().reverse())
    if (command.keys.some((k) => matchesKeys(event, k)) && (command.isEnabled?.() ?? true)) {
      event.preventDefault()
      command.run()
      return
    }
}

/** Runs a command by its id, if it is there and enabled: for buttons that do what a key does. */
export function runCommand(id: string): void {
  const command = lists.flat().find((c) => c.id === id)
  if (command?.isEnabled?.() ?? true) command?.run()
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
