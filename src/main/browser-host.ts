/**
 * The app on loopback HTTP, for a machine without Electron: the same app-server, the same build. It listens on 127.0.0.1
 * only and answers only requests that were addressed to it by that name: a page elsewhere whose own host name was made to
 * point here (DNS rebinding) sends its own Host header and gets nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AppServer, createAppServer } from './app-server.ts'
import { openExamples } from './examples.ts'
import { openPacks } from './packs.ts'

/** Fixed, because the origin names the browser's database: another port is another, empty library. */
export const BROWSER_PORT = 43117

/** Where the built renderer, the packs and the examples are. */
export interface AppFolders {
  readonly renderer: string
  readonly packs: string
  readonly examples: string
}

export interface BrowserHost {
  /** Where the app is, without a slash at its end: the origin that owns the data. */
  readonly origin: string
  readonly close: () => Promise<void>
}

/** @throws an Error with `code` EADDRINUSE when the port is taken; what openPacks, openExamples and createAppServer throw. */
export async function startBrowserHost(folders: AppFolders, port: number = BROWSER_PORT): Promise<BrowserHost> {
  const packs = await openPacks(folders.packs)
  const examples = await openExamples(folders.examples)
  const serve = await createAppServer({ renderer: folders.renderer, packs, examples })
  const host = `127.0.0.1:${port}`
  const server = createServer((request, response) => {
    if (request.headers.host === host) answerNodeRequest(serve, request, response)
    else turnAway(host, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  packs.readAhead()
  return {
    origin: `http://${host}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Passes a request of Node's http on to an app server and its response back. A failure is logged and answered with 500. */
export function answerNodeRequest(serve: AppServer, request: IncomingMessage, response: ServerResponse): void {
  respond(serve, request, response).catch((error: unknown) => {
    console.error(error)
    if (!response.headersSent) response.writeHead(500)
    response.end()
  })
}

async function respond(serve: AppServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = toWebRequest(request)
  const answer = asked === null ? new Response(null, { status: 400 }) : await serve(asked)
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/** Method and path only: the host has been checked before. Null for a path or method that no Request can have. */
function toWebRequest({ url, method }: IncomingMessage): Request | null {
  if (url === undefined || !url.startsWith('/')) return null
  try {
    return new Request(`http://127.0.0.1${url}`, { method: method ?? 'GET' })
  } catch {
    return null
  }
}

/** `localhost` would be a second origin with a second database, so it is sent to the one; any other name is refused. */
function turnAway(host: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.host === host.replace('127.0.0.1', 'localhost')) {
    response.writeHead(308, { location: `http://${host}${request.url ?? '/'}` }).end()
  } else {
    response.writeHead(421, { 'content-type': 'text/plain; charset=utf-8' }).end('This address is not served here.\n')
  }
}
