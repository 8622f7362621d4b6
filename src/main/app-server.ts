/**
 * What the app is made of, as one function from a request to a response: the built renderer at `/`, the packs at
 * `/packs/<id>/...`. It knows no Electron: `protocol.handle` serves it as app://study, browser-host.ts serves it on
 * loopback, and Vite serves its packs while developing.
 */
import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** The folders that are served. `renderer` is null while developing, where Vite serves the renderer itself. */
export interface AppFolders {
  readonly renderer: string | null
  readonly packs: string
}

/** Answers one request. It never rejects for what a request holds, only when a listed file can no longer be read. */
export type AppServer = (request: Request) => Promise<Response>

/** A pack as `/packs/index.json` lists it; `files` are paths below `/packs/<id>/`, sorted. */
export interface PackListing {
  readonly id: string
  readonly files: readonly string[]
}

/** What takes the nonce's place in the built HTML (`html.cspNonce` in electron.vite.config.ts). */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** The types that are served. A file with another ending is not served at all. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
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
 * Reads the lists of files once. Only a listed path is ever served, so no path arithmetic is done on what a request says.
 * @throws when a folder cannot be read, or when the renderer's has no index.html.
 */
export async function createAppServer(folders: AppFolders): Promise<AppServer> {
  const files = new Map<string, string>()
  if (folders.renderer !== null) {
    for (const [name, file] of await listFiles(folders.renderer)) files.set(`/${name}`, file)
    if (!files.has('/index.html')) throw new Error(`${folders.renderer} has no index.html: the renderer is not built`)
  }
  const packFiles = await listFiles(folders.packs)
  for (const [name, file] of packFiles) files.set(`/packs/${name}`, file)
  const packIndex = JSON.stringify(listPacks([...packFiles.keys()]))

  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { allow: 'GET, HEAD' })
    const name = pathOf(request.url)
    if (name === null) return refuse(400)
    const body = request.method === 'HEAD' ? withoutBody : withBody
    if (name === '/packs/index.json') return body(packIndex, contentHeaders(name))
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
  const headers = { ...COMMON_HEADERS, 'content-type': CONTENT_TYPES[path.posix.extname(name)] ?? '' }
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

/** Regular files of known types below a folder (no links), by their path with `/`. */
async function listFiles(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(path.extname(entry.name) in CONTENT_TYPES)) continue
    const file = path.join(entry.parentPath, entry.name)
    files.set(path.relative(folder, file).split(path.sep).join('/'), file)
  }
  return files
}

/** Groups `<id>/<path>` by pack. A file beside the packs' folders belongs to none and is not listed. */
function listPacks(names: readonly string[]): PackListing[] {
  const packs = new Map<string, string[]>()
  for (const name of names.toSorted()) {
    const slash = name.indexOf('/')
    if (slash < 0) continue
    const id = name.slice(0, slash)
    packs.set(id, [...(packs.get(id) ?? []), name.slice(slash + 1)])
  }
  return [...packs].map(([id, files]) => ({ id, files }))
}
