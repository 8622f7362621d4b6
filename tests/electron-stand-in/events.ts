/** Electron's events: some can be prevented, and here some never happen. */
import { EventEmitter } from 'node:events'

/** An event with `preventDefault()`, and whatever Electron adds to it. */
export class StandInEvent {
  defaultPrevented = false

  constructor(extra: object = {}) {
    Object.assign(this, extra)
  }

  preventDefault(): void {
    this.defaultPrevented = true
  }
}

/**
 * An emitter that knows which of Electron's events it is asked for. `emitted` happen here as there; `silent` are Electron's
 * too, but nothing here makes them happen by itself (a test may emit them). Any other name is a mistake and throws.
 */
export class StandInEmitter extends EventEmitter {
  readonly #known: ReadonlySet<string>

  constructor(names: { readonly emitted: readonly string[]; readonly silent: readonly string[] }) {
    super()
    this.setMaxListeners(0)
    this.#known = new Set([...names.emitted, ...names.silent])
  }

  override on(...args: Parameters<EventEmitter['on']>): this {
    this.#check(args[0])
    return super.on(...args)
  }

  override once(...args: Parameters<EventEmitter['once']>): this {
    this.#check(args[0])
    return super.once(...args)
  }

  #check(name: string | symbol): void {
    if (!this.#known.has(String(name))) throw new Error(`the stand-in knows no event '${String(name)}'`)
  }
}
