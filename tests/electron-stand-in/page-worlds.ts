/**
 * What runs inside the page. Every function here is sent to the browser as source text, so each stands alone. The preload
 * runs in a real isolated world; the two worlds meet only through CustomEvents, whose `detail` Chromium clones.
 */
import type { Codec } from './codec.ts'

/** The names of the two ends of the bridge, which are event types. */
export const PAGE_END = 'stand-in-page'
export const PRELOAD_END = 'stand-in-preload'

/** What main sends to the preload's world. */
export type Delivery =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }

/** What the preload's world sends to main. */
export interface Invocation {
  readonly id: number
  readonly channel: string
  readonly args: readonly unknown[]
}

/** The globals that DevTools puts into the page (Runtime.addBinding) and the one that it calls. */
interface StandInGlobals {
  standInInvoke: (text: string) => void
  standInOpen: (address: string) => void
  standInContextMenu: (params: string) => void
  standInDeliver: (text: string) => void
}

interface Bridge {
  readonly expose: (name: string, value: unknown) => void
  readonly onExposed: (listener: (name: string, value: unknown) => void) => void
}

/** One end of contextBridge: functions and promises become handles that the other world can call or await. */
export function makeBridge(mine: string, theirs: string): Bridge {
  type AnyFunction = (...args: unknown[]) => unknown
  type Handle = { $function: number } | { $promise: number } | { $error: string }
  type Message =
    | { kind: 'expose'; name: string; value: unknown }
    | { kind: 'call'; id: number; args: unknown[] }
    | { kind: 'returned'; value: { ok: unknown } | { error: string } }
    | { kind: 'resolved' | 'rejected'; id: number; value: unknown }

  const functions = new Map<number, AnyFunction>()
  const ids = new Map<AnyFunction, number>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let lastId = 0
  let returned: { ok: unknown } | { error: string } | undefined
  let exposed: (name: string, value: unknown) => void = () => undefined

  const post = (message: Message): typeof returned => {
    returned = undefined
    window.dispatchEvent(new CustomEvent(theirs, { detail: message }))
    const answer = returned
    returned = undefined
    return answer
  }
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
  const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value))

  const wrap = (value: unknown): unknown => {
    if (typeof value === 'function') {
      const known = ids.get(value as AnyFunction) ?? ++lastId
      ids.set(value as AnyFunction, known)
      functions.set(known, value as AnyFunction)
      return { $function: known } satisfies Handle
    }
    if (value instanceof Promise) {
      const id = ++lastId
      value.then(
        (result) => post({ kind: 'resolved', id, value: wrap(result) }),
        (error) => post({ kind: 'rejected', id, value: messageOf(error) }),
      )
      return { $promise: id } satisfies Handle
    }
    if (value instanceof Error) return { $error: value.message } satisfies Handle
    if (Array.isArray(value)) return value.map(wrap)
    if (typeof value === 'object' && value !== null && isPlain(value))
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrap(item)]))
    return value // primitives, and what Chromium clones
  }
  const call = (id: number, args: unknown[]): unknown => {
    const answer = post({ kind: 'call', id, args: args.map(wrap) })
    if (answer !== undefined && 'error' in answer) throw new Error(answer.error)
    return unwrap(answer?.ok)
  }
  const unwrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unwrap)
    if (typeof value !== 'object' || value === null) return value
    const handle = value as Partial<{ $function: number; $promise: number; $error: string }>
    const { $function, $promise } = handle
    if ($function !== undefined) return (...args: unknown[]) => call($function, args)
    if ($promise !== undefined) return new Promise((resolve, reject) => waiting.set($promise, { resolve, reject }))
    if (handle.$error !== undefined) return new Error(handle.$error)
    if (!isPlain(value)) return value
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unwrap(item)])))
  }
  const run = (id: number, args: unknown[]): { ok: unknown } | { error: string } => {
    try {
      return { ok: wrap(functions.get(id)?.(...args.map(unwrap))) }
    } catch (error) {
      return { error: messageOf(error) }
    }
  }

  window.addEventListener(mine, (event) => {
    const message: Message = (event as CustomEvent).detail
    if (message.kind === 'expose') exposed(message.name, unwrap(message.value))
    else if (message.kind === 'returned') returned = message.value
    else if (message.kind === 'call') post({ kind: 'returned', value: run(message.id, message.args) })
    else {
      const waiter = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'resolved') waiter?.resolve(unwrap(message.value))
      else waiter?.reject(new Error(String(message.value)))
    }
  })
  return {
    expose: (name, value) => void post({ kind: 'expose', name, value: wrap(value) }),
    onExposed: (listener) => {
      exposed = listener
    },
  }
}

/** The page's own world: takes what the preload exposes, asks main before a window is opened, and tells it of context menus. */
export function setUpPage(bridge: Bridge): void {
  const globals = globalThis as unknown as StandInGlobals
  const ask = (address: string): void => globals.standInOpen(new URL(address, location.href).href)
  bridge.onExposed((name, value) =>
    Object.defineProperty(window, name, { value, writable: false, configurable: false, enumerable: true }),
  )
  window.open = (address) => {
    ask(String(address ?? 'about:blank'))
    return null
  }
  const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !/^(checkbox|radio|button|range)$/.test(element.type))
  const describe = (event: MouseEvent): string => {
    const target = (event.target as Element | null)?.closest('input, textarea') ?? null
    const field = isField(target) ? target : null
    const selectionText =
      field === null
        ? String(document.getSelection())
        : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    return JSON.stringify({
      x: event.clientX,
      y: event.clientY,
      menuSourceType: event.button === 2 ? 'mouse' : 'keyboard',
      isEditable: field !== null,
      selectionText,
      editFlags: {
        canCut: field !== null && selectionText !== '',
        canCopy: selectionText !== '',
        canPaste: field !== null,
        canSelectAll: true,
      },
    })
  }
  addEventListener('contextmenu', (event) => {
    const params = describe(event)
    // After every listener of the page: one that shows a menu of its own has prevented this one.
    setTimeout(() => event.defaultPrevented || globals.standInContextMenu(params))
  })
  addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element | null)?.closest<HTMLAnchorElement>('a[href]')
      if (!link || !(link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey)) return
      event.preventDefault()
      ask(link.href)
    },
    true,
  )
}

/** The sandboxed preload's world. @returns its `require`, which knows `electron` only, with contextBridge and ipcRenderer. */
export function setUpPreload(bridge: Bridge, codec: Codec): (id: string) => unknown {
  type Listener = (event: object, ...args: unknown[]) => void
  const globals = globalThis as unknown as StandInGlobals
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<Listener>>()
  let lastId = 0

  globals.standInDeliver = (text) => {
    const delivery = codec.decode(text) as Delivery
    if (delivery.kind === 'event') {
      for (const listener of listeners.get(delivery.channel) ?? []) listener({}, ...delivery.args)
      return
    }
    const waiter = pending.get(delivery.id)
    pending.delete(delivery.id)
    if (delivery.kind === 'answer') waiter?.resolve(delivery.value)
    else waiter?.reject(new Error(delivery.message))
  }

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const invocation: Invocation = { id: ++lastId, channel, args }
        const text = codec.encode(invocation)
        pending.set(invocation.id, { resolve, reject })
        globals.standInInvoke(text)
      }),
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      return ipcRenderer
    },
    off: (channel: string, listener: Listener) => {
      listeners.get(channel)?.delete(listener)
      return ipcRenderer
    },
  }
  const electron = { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer }
  return (id) => {
    if (id === 'electron') return electron
    throw new Error(`module not found: ${id}`)
  }
}
