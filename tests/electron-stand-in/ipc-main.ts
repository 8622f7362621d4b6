/** electron.ipcMain: handlers only, which is all that the app uses. */
import { loud } from './loud.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

/** What answers a channel. @throws when nothing does. */
export function ipcHandlerOf(channel: string): Handler {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler
}

export const ipcMain = loud('ipcMain', {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})
