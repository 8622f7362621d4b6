/** electron.protocol: privileged schemes and their handlers. */
import { addScheme } from './addresses.ts'
import { app } from './app.ts'
import { loud } from './loud.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, ProtocolHandler>()
let registered = false

/** What answers requests of a scheme. */
export function handlerOf(scheme: string): ProtocolHandler | undefined {
  return handlers.get(scheme)
}

export const protocol = loud('protocol', {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged may only be called once')
    registered = true
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (!app.isReady()) throw new Error('protocol.handle can only be used after app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
})
