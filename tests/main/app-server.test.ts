import { cp, mkdir, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type AppServer, createAppServer } from '../../src/main/app-server.ts'
import { openExamples } from '../../src/main/examples.ts'
import { openPacks } from '../../src/main/packs.ts'
import { lighthouses } from '../helpers/lighthouses.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const PAGE = '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>'

const LIGHTHOUSES = path.join(import.meta.dirname, '../fixtures/packs/lighthouses')

interface Folders {
  readonly renderer: string
  readonly packs: string
  readonly examples: string
}

/** A renderer and two packs, of which one is damaged, with a secret beside them. */
async function makeFolders(): Promise<Folders> {
  const folder = await temporaryFolder()
  const files: Record<string, string> = {
    'secret.json': '"secret"',
    'renderer/index.html': PAGE,
    'renderer/assets/main-1a2b.js': 'run()',
    'renderer/assets/main-1a2b.css': 'p{}',
    'renderer/assets/text-9.woff2': 'font',
    'renderer/icon.svg': '<svg/>',
    'renderer/.env': 'KEY=1',
    'renderer/main.js.map': '{}',
    'packs/damaged/pack.json': '{"id":"damaged"}',
    'examples/stray.json': '1',
    'packs/stray.json': '1',
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }
  await symlink(path.join(folder, 'secret.json'), path.join(folder, 'renderer/link.json'))
  for (const place of ['packs', 'examples'])
    await cp(LIGHTHOUSES, path.join(folder, place, 'lighthouses'), { recursive: true })
  return {
    renderer: path.join(folder, 'renderer'),
    packs: path.join(folder, 'packs'),
    examples: path.join(folder, 'examples'),
  }
}

/** @param folders without a renderer: while developing */
async function serveFolders(
  folders: Folders | (Omit<Folders, 'renderer'> & { readonly renderer: null }),
): Promise<AppServer> {
  const { renderer, packs, examples } = folders
  return createAppServer({ renderer, packs: await openPacks(packs), examples: await openExamples(examples) })
}

function get(serve: AppServer, name: string, method = 'GET'): Promise<Response> {
  return serve(new Request(`app://study${name}`, { method }))
}

describe('what is served', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/', 'text/html; charset=utf-8'],
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/main-1a2b.css', 'text/css; charset=utf-8'],
    ['/assets/text-9.woff2', 'font/woff2'],
    ['/icon.svg', 'image/svg+xml'],
    ['/packs/lighthouses.json', 'application/json; charset=utf-8'],
    ['/packs/index.json', 'application/json; charset=utf-8'],
    ['/examples/index.json', 'application/json; charset=utf-8'],
    ['/examples/lighthouses.zip', 'application/zip'],
  ])('%s comes as %s, and is not guessed at', async (name, type) => {
    const response = await get(await serveFolders(await makeFolders()), name)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('a file comes as it is on disk', async () => {
    const serve = await serveFolders(await makeFolders())
    expect(await (await get(serve, '/assets/main-1a2b.js')).text()).toBe('run()')
  })

  test('the list of packs names each of them, and nothing that is not served', async () => {
    const serve = await serveFolders(await makeFolders())
    expect(await (await get(serve, '/packs/index.json')).json()).toEqual(['damaged', 'lighthouses'])
  })

  test('a pack comes parsed', async () => {
    const serve = await serveFolders(await makeFolders())
    expect(await (await get(serve, '/packs/lighthouses.json')).json()).toEqual({ ok: true, value: lighthouses })
  })

  test('of a pack that the gate refuses comes what is wrong with it', async () => {
    const serve = await serveFolders(await makeFolders())
    expect(await (await get(serve, '/packs/damaged.json')).json()).toMatchObject({
      ok: false,
      error: expect.arrayContaining([{ file: 'facts.json', line: 0, reason: 'this file is missing' }]),
    })
  })

  test('only what has a hash of its content in its name is kept by the browser', async () => {
    const serve = await serveFolders(await makeFolders())
    expect((await get(serve, '/assets/main-1a2b.js')).headers.get('cache-control')).toBe('max-age=31536000, immutable')
    for (const name of ['/', '/icon.svg', '/packs/lighthouses.json', '/packs/index.json'])
      expect((await get(serve, name)).headers.get('cache-control')).toBe('no-store')
  })

  test.each(['/', '/packs/index.json', '/assets/main-1a2b.js'])(
    'HEAD of %s has the headers and no body',
    async (name) => {
      const serve = await serveFolders(await makeFolders())
      const response = await get(serve, name, 'HEAD')
      expect([response.status, response.body]).toEqual([200, null])
      expect(response.headers.get('content-type')).toBe((await get(serve, name)).headers.get('content-type'))
    },
  )

  test('while developing, the packs alone are served', async () => {
    const serve = await serveFolders({ ...(await makeFolders()), renderer: null })
    expect((await get(serve, '/packs/lighthouses.json')).status).toBe(200)
    expect((await get(serve, '/')).status).toBe(404)
  })
})

describe('the content security policy', () => {
  test('every page has a nonce of its own, in the policy and in the page', async () => {
    const serve = await serveFolders(await makeFolders())
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await get(serve, '/')
        const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/]{22}==)'/.exec(
          response.headers.get('content-security-policy') ?? '',
        )?.[1]
        expect(await response.text()).toBe(PAGE.replaceAll('__CSP_NONCE__', nonce ?? 'none'))
        return nonce
      }),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  test('a script has one of its own, which a worker gets: nothing but the app’s own files', async () => {
    const serve = await serveFolders(await makeFolders())
    const script = await get(serve, '/assets/main-1a2b.js')
    expect(script.status).toBe(200)
    expect(script.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; connect-src 'self'",
    )
  })

  test('it allows nothing but the app’s own files', async () => {
    const policy = (await get(await serveFolders(await makeFolders()), '/')).headers.get('content-security-policy')
    const directives = Object.fromEntries(
      (policy ?? '').split('; ').map((line) => [line.split(' ')[0], line.split(' ').slice(1).join(' ')]),
    )
    delete directives['style-src']
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'media-src': "'self' blob:",
      'worker-src': "'self'",
      'manifest-src': "'none'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    })
  })
})

describe('what is refused', () => {
  test.each([
    '/secret.json',
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/..%5csecret.json',
    '//etc/passwd',
    '/packs/../../secret.json',
    '/packs/lighthouses/..%2f..%2f..%2fsecret.json',
    '/packs/..%2f..%2fsecret.json',
    '/link.json',
    '/.env',
    '/main.js.map',
    '/packs/stray.json',
    '/examples/stray.json',
    '/examples/lighthouses.json',
    '/examples/lighthouses/pack.json',
    '/examples/..%2fsecret.zip',
    '/packs/lighthouses/pack.json',
    '/packs/lighthouses/documents/overview.md',
    '/packs/lighthouses',
    '/packs/sco.json',
    '/packs/',
    '/index.html/',
    '/INDEX.HTML',
    '/constructor',
  ])('%s is not there', async (name) => {
    const response = await get(await serveFolders(await makeFolders()), name)
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  test('a path that cannot be decoded is a bad request', async () => {
    expect((await get(await serveFolders(await makeFolders()), '/%E0%A4%A')).status).toBe(400)
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not allowed', async (method) => {
    const response = await get(await serveFolders(await makeFolders()), '/', method)
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('a file that came after the start is not there', async () => {
    const folders = await makeFolders()
    const serve = await serveFolders(folders)
    await writeFile(path.join(folders.renderer, 'late.js'), 'late()')
    expect((await get(serve, '/late.js')).status).toBe(404)
  })

  test('a renderer that is not built is said to be so', async () => {
    const folders = await makeFolders()
    await rm(path.join(folders.renderer, 'index.html'))
    await expect(serveFolders(folders)).rejects.toThrow('the renderer is not built')
  })
})
