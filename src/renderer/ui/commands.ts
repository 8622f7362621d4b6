import { useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { COMMANDS, type CommandId, commandInfo, isCommandId } from '#shared/commands'
import { keysOfEvent, worksInField } from './key-names.ts'

/** What a command does on this screen. */
export interface Binding {
  readonly run: () => void
  /** Without it the command is always there. */
  readonly isEnabled?: () => boolean
}

/** Commands with what they do here. The same ids at every render; `undefined` is allowed for none. */
export type Bindings = Partial<Readonly<Record<CommandId, Binding | (() => void)>>>

type Bound = ReadonlyMap<CommandId, Required<Binding>>
type ChosenKeys = Readonly<Record<string, readonly string[]>>

let lists: readonly Bound[] = []
let chosenKeys: ChosenKeys = {}
let goTo: (route: string) => void = () => {}
const listeners = new Set<() => void>()
/** Grows with every change of bindings, of what is enabled, and of keys. */
let version = 0

/** A command that was chosen on another screen runs as soon as its own has it ready, but not after this wait (ms). */
const WAIT = 3000
let awaited: { readonly id: CommandId; readonly since: number } | null = null

function changed(): void {
  version += 1
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
  const enabled = useRef('')
  useLayoutEffect(() => {
    latest.current = bindings
  })
  const [ids] = useState(() => Object.keys(bindings).filter(isCommandId))
  const [bound] = useState<Bound>(
    // Each entry asks for the newest closure, so that a re-render needs no new registration.
    () =>
      new Map(
        ids.map((id) => {
          const now = () => {
            const binding = latest.current[id]
            return binding === undefined ? undefined : asBinding(binding)
          }
          return [id, { isEnabled: () => now()?.isEnabled?.() ?? now() !== undefined, run: () => now()?.run() }]
        }),
      ),
  )
  // Before the paint: what is shown with its key answers to it.
  useLayoutEffect(() => {
    lists = [...lists, bound]
    changed()
    return () => {
      lists = lists.filter((l) => l !== bound)
      changed()
    }
  }, [bound])
  // What is enabled follows from what the component shows.
  useEffect(() => {
    const now = ids.filter((id) => bound.get(id)?.isEnabled()).join()
    if (enabled.current !== now) {
      enabled.current = now
      changed()
    }
    runAwaited(bound)
  })
}

function runAwaited(bound: Bound): void {
  if (awaited === null || !bound.has(awaited.id)) return
  const { id, since } = awaited
  if (performance.now() - since > WAIT) awaited = null
  else if (canRun(id)) runCommand(id)
}

/** How the app goes to another screen, for commands that are bound there. */
export function setNavigate(navigate: (route: string) => void): void {
  goTo = navigate
}

/** The keys that the reader chose, by command id; an empty list for none. */
export function setChosenKeys(keys: ChosenKeys): void {
  if (keys === chosenKeys) return
  chosenKeys = keys
  changed()
}

/** The keys of a command as they are now: those chosen, else those of the list. */
export const keysOf = (id: CommandId): readonly string[] => chosenKeys[id] ?? commandInfo(id).keys

const bindingOf = (id: CommandId): Required<Binding> | undefined => lists.findLast((l) => l.has(id))?.get(id)

/** The route that is shown. */
const shownRoute = (): string => `/${location.hash.replace(/^#?\/?/, '')}`

/** Whether a command can be run from here: bound and enabled, or bound on another screen that the app can go to. */
export function canRun(id: CommandId): boolean {
  const { at } = commandInfo(id)
  return bindingOf(id)?.isEnabled() ?? (at !== undefined && at !== shownRoute())
}

/** The commands bound on the screen now, in the order of the list. */
export function useBoundCommands(): readonly CommandId[] {
  useSyncExternalStore(subscribe, () => version)
  return COMMANDS.map((c) => c.id).filter((id) => bindingOf(id) !== undefined)
}

/** What can be done now, and by which keys. */
export interface CommandsNow {
  /** Keys that the reader chose, by command id. */
  readonly keys: ChosenKeys
  /** The commands that can be run, in the order of the list. */
  readonly enabled: readonly CommandId[]
}

/** Follows what can be done: another value after each change of bindings, of what is enabled, of keys and of the screen. */
export function useCommandsNow(): CommandsNow {
  const now = useSyncExternalStore(subscribe, () => version)
  return useMemo(() => {
    // Only the version says when the lists have changed.
    void now
    return { keys: chosenKeys, enabled: COMMANDS.map((c) => c.id).filter(canRun) }
  }, [now])
}

/** The keys of a command; follows what the reader chooses. */
export const useKeysOf = (id: CommandId): readonly string[] => useSyncExternalStore(subscribe, () => keysOf(id))

/** True where keys belong to a field that the reader types into. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))

/** What answers to a key itself: a button to Space and Enter, a link to Enter only. */
const OWNERS: Readonly<Record<string, string>> = {
  ' ': 'button, [role="button"], summary, input',
  Enter: 'button, [role="button"], summary, input, a',
}

function ownsKey({ key, target }: KeyboardEvent): boolean {
  const owners = OWNERS[key]
  return owners !== undefined && target instanceof HTMLElement && target.closest(owners) !== null
}

/** Runs the command for a key. All rest while a dialog is open; in a field only those work that a field does not use itself. */
export function runCommandFor(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const keys = keysOfEvent(event)
  if (keys === null || (isTyping(event.target) && !worksInField(keys))) return
  const inDialog = document.querySelector('[aria-modal="true"]') !== null
  if (inDialog || ownsKey(event)) return
  for (const bound of lists.toReversed())
    for (const [id, binding] of bound)
      if (keysOf(id).includes(keys) && binding.isEnabled()) {
        event.preventDefault()
        binding.run()
        return
      }
}

/**
 * Runs a command if it can be run: for buttons, menus and the palette. One of another screen is run there; one of the screen that is
 * shown, but still loads what it is bound by, as soon as that is there.
 */
export function runCommand(id: CommandId): void {
  awaited = null
  const binding = bindingOf(id)
  const { at } = commandInfo(id)
  if (binding !== undefined) {
    if (binding.isEnabled()) binding.run()
  } else if (at !== undefined) {
    awaited = { id, since: performance.now() }
    if (at !== shownRoute()) goTo(at)
  }
}
