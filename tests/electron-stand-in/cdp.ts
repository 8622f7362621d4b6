/** A client of the Chrome DevTools Protocol: one WebSocket, flat sessions, typed by the protocol that Playwright ships. */
import { EventEmitter } from 'node:events'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'

type Commands = Protocol.CommandParameters
type Answers = Protocol.CommandReturnValues
export type CdpEvents = Protocol.EventMap

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly sessionId?: string
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

export class Cdp {
  readonly #socket: WebSocket
  readonly #events = new EventEmitter()
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  #lastId = 0

  private constructor(socket: WebSocket) {
    this.#events.setMaxListeners(0)
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#receive(JSON.parse(String(data))))
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone'))
      this.#waiting.clear()
    })
  }

  /** @throws when nothing answers at the address. */
  static connect(address: string): Promise<Cdp> {
    const socket = new WebSocket(address)
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Cdp(socket)))
      socket.addEventListener('error', () => reject(new Error(`no browser at ${address}`)))
    })
  }

  /** Sends a command to the browser, or to the target that `session` is attached to. @throws the browser's refusal. */
  send<M extends keyof Commands & keyof Answers>(
    method: M,
    params?: Commands[M],
    session?: string,
  ): Promise<Answers[M]> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(value as Answers[M]), reject })
      this.#socket.send(JSON.stringify({ id, method, params: params ?? {}, sessionId: session }))
    })
  }

  /** Listens to the browser's events, or to those of one session. */
  on<E extends keyof CdpEvents>(event: E, listener: (params: CdpEvents[E][0]) => void, session = ''): void {
    this.#events.on(`${session}:${event}`, listener)
  }

  #receive({ id, method, params, sessionId = '', result, error }: Message): void {
    if (method !== undefined) this.#events.emit(`${sessionId}:${method}`, params)
    if (id === undefined) return
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) waiting?.resolve(result)
    else waiting?.reject(new Error(error.message))
  }
}
