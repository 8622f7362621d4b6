/**
 * What the app is made of, as one function from a request to a response: the built renderer at `/`, the ids of the packs at
 * `/packs/index.json`, and each pack, parsed and checked, at `/packs/<id>.json`: a `Result`, so that what is wrong with it arrives, too. The
 * examples of packs likewise at `/examples/index.json` and `/examples/<id>.zip`.
 * It knows no Electron: `protocol.handle` serves it as app://study, browser-host.ts serves it on loopback, and Vite serves its packs
 * while developing.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Examples } from './examples.ts'
import { listFiles } from './list-files.ts'
import type { Packs } from './packs.ts'

/** What is served. */
export interface AppParts {
  /** The folder of the built renderer; null while developing, where Vite serves it. */
  readonly renderer: string | null
  readonly packs: Packs
  readonly examples: Examples
}

/** Answers one request. It never rejects for what a request holds, only when a listed file can no longer be read. */
export type AppServer = (request: Request) => Promise<Response>

/** What takes the nonce's place in the built HTML (`html.cspNonce` in electron.vite.config.ts). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The types that are served. A file with another ending is not served at all. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.zip': 'application/zip',
}

const COMMON_HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
}

/**
 * The Content-Security-Policy of the page: nothing but the app's own files, and styles that carry this response's nonce.
 * Directives as in https://www.w3.org/TR/CSP3/.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The policy of a script that runs as a worker: such a one has the policy of its own response, not the page's, and would have none
 * (https://www.w3.org/TR/CSP3/#security-inherit-csp). On other scripts it means nothing.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'"

/**
 * Reads the list of files once. Only a listed path is ever served, so no path arithmetic is done on what a request says.
 * @throws when the renderer's folder cannot be read, or has no index.html.
 */
export async function createAppServer({ renderer, packs, examples }: AppParts): Promise<AppServer> {
  const files = renderer === null ? new Map<string, string>() : await listServed(renderer)
  if (renderer !== null && !files.has('/index.html'))
    throw new Error(`${renderer} has no index.html: the renderer is not built`)
  const packIds = new Map(packs.ids.map((id) => [`/packs/${id}.json`, id]))
  const exampleIds = new Map(examples.ids.map((id) => [`/examples/${id}.zip`, id]))

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' })
    const name = pathOf(request.url)
    if (name === null) return refuse(400)
    const body = request.method === 'HEAD' ? withoutBody : withBody
    if (name === '/packs/index.json') return body(JSON.stringify(packs.ids), contentHeaders(name))
    const pack = packIds.get(name)
    if (pack !== undefined) return body(JSON.stringify(await packs.read(pack)), contentHeaders(name))
    if (name === '/examples/index.json') return body(JSON.stringify(examples.ids), contentHeaders(name))
    const example = exampleIds.get(name)
    if (example !== undefined) return body(await examples.zip(example), contentHeaders(name))
    const file = files.get(name)
    if (file === undefined) return refuse(404)
    if (path.extname(file) === '.html') return answerPage(await readFile(file, 'utf8'), body)
    return body(await readFile(file), contentHeaders(name))
  }
}

type Answer = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) => Response
const withBody: Answer = (body, headers) => new Response(body, { headers })
const withoutBody: Answer = (_body, headers) => new Response(null, { headers })

/** The page with a nonce of its own: in the policy, and wherever the build left the placeholder. */
function answerPage(html: string, answer: Answer): Response {
  const nonce = randomBytes(16).toString('base64')
  return answer(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    ...contentHeaders('/index.html'),
    'content-security-policy': contentSecurityPolicy(nonce),
  })
}

function contentHeaders(name: string): Record<string, string> {
  const ending = path.posix.extname(name)
  const policy = ending === '.js' ? { 'content-security-policy': WORKER_POLICY } : {}
  const headers = { ...COMMON_HEADERS, ...policy, 'content-type': CONTENT_TYPES[ending] ?? '' }
  // Vite puts a hash of the content into the names below /assets, so these never change.
  return name.startsWith('/assets/') ? { ...headers, 'cache-control': 'max-age=31536000, immutable' } : headers
}

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...COMMON_HEADERS, ...headers } })
}

/** The decoded path of an address; `/` means the page. Null where it cannot be decoded. */
function pathOf(address: string): string | null {
  try {
    const name = decodeURIComponent(new URL(address).pathname)
    return name === '/' ? '/index.html' : name
  } catch {
    return null
  }
}

/** Files of known types below a folder, by the path under which they are asked for. */
async function listServed(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = (await listFiles(folder)).filter((file) => path.extname(file) in CONTENT_TYPES)
  return new Map(files.map((file) => [`/${path.relative(folder, file).split(path.sep).join('/')}`, file]))
}
