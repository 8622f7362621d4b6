import { mkdir, writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { createServer } from 'node:net'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type AppFolders, startBrowserHost } from '../../src/main/browser-host.ts'
import { freePort } from '../helpers/free-port.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

async function makeFolders(): Promise<AppFolders> {
  const folder = await temporaryFolder()
  const place = (name: string): string => path.join(folder, name)
  const [renderer, packs, examples] = [place('renderer'), place('packs'), place('examples')]
  await mkdir(renderer)
  await mkdir(packs)
  await mkdir(examples)
  await writeFile(path.join(renderer, 'index.html'), '<p>Study</p>')
  return { renderer, packs, examples }
}

async function startHost(): Promise<number> {
  const port = await freePort()
  const host = await startBrowserHost(await makeFolders(), port)
  onTestFinished(host.close)
  return port
}

/** A request as it goes over the wire: its path is not tidied, its Host header is as given. */
function ask(
  port: number,
  host: string,
  name = '/',
  method = 'GET',
): Promise<{ status: number; location: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(
      { host: '127.0.0.1', port, path: name, method, headers: { host } },
      (answer: IncomingMessage) => {
        let body = ''
        answer.on('data', (chunk: Buffer) => {
          body += chunk.toString()
        })
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location ?? '', body }),
        )
      },
    )
    asking.on('error', reject)
    asking.end()
  })
}

test('the page is served under the one name that owns the data', async () => {
  const port = await startHost()
  expect(await ask(port, `127.0.0.1:${port}`)).toEqual({ status: 200, location: '', body: '<p>Study</p>' })
})

test('localhost, which would be another database, leads to that name', async () => {
  const port = await startHost()
  expect(await ask(port, `localhost:${port}`, '/x?y')).toMatchObject({
    status: 308,
    location: `http://127.0.0.1:${port}/x?y`,
  })
})

test.each([
  'evil.example',
  'evil.example:PORT',
  '127.0.0.1',
  '127.0.0.1:1',
  '[::1]:PORT',
  '0.0.0.0:PORT',
  '127.0.0.1.:PORT',
])('a request that was addressed to "%s" gets nothing of the app', async (name) => {
  const port = await startHost()
  const answer = await ask(port, name.replace('PORT', String(port)))
  expect([answer.status, answer.location]).toEqual([421, ''])
  expect(answer.body).not.toContain('Study')
})

test.each([
  ['/../../package.json', 'GET', 404],
  ['//127.0.0.1/', 'GET', 404],
  ['http://evil.example/', 'GET', 400],
  ['*', 'OPTIONS', 400],
  ['/', 'TRACE', 400],
  ['/', 'POST', 405],
])('%s by %s is answered with %i', async (name, method, status) => {
  const port = await startHost()
  expect((await ask(port, `127.0.0.1:${port}`, name, method)).status).toBe(status)
})

test('a taken port is an error with its code, not another port', async () => {
  const port = await startHost()
  await expect(startBrowserHost(await makeFolders(), port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

test('it listens on 127.0.0.1 and nowhere else', async () => {
  const port = await startHost()
  const others = createServer()
  // Another address of this machine is still free at the same port.
  await new Promise<void>((resolve, reject) => {
    others.once('error', reject)
    others.listen(port, '127.0.0.2', resolve)
  })
  onTestFinished(() => void others.close())
  expect(others.listening).toBe(true)
})

test('after it is closed nothing listens', async () => {
  const port = await freePort()
  const host = await startBrowserHost(await makeFolders(), port)
  await host.close()
  await expect(ask(port, `127.0.0.1:${port}`)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
