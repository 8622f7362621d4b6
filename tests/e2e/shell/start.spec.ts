/** How the app starts: once, where it was, and only when there is room. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { IS_STAND_IN, SHELL_ARGS, SHELL_BINARY, shellEnvironment } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

function launch(env: Record<string, string>, ...more: string[]): ChildProcess {
  return spawn(SHELL_BINARY, ['--no-sandbox', ...SHELL_ARGS, ...more], { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

/** Waits until it ends by itself; one that does not is ended with the spec. */
function exitCode(child: ChildProcess): Promise<number | null> {
  const limit = setTimeout(() => child.kill('SIGKILL'), 10_000)
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(limit)
      resolve(code)
    }),
  )
}

test('a second start brings the first window to the front and ends', async ({ shell }) => {
  await shell.electron.evaluate(({ app, BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    app.on('second-instance', (_event, argv) => Object.assign(globalThis, { handedOver: argv }))
  })
  expect(await exitCode(launch(shellEnvironment(shell.folder), 'hello'))).toBe(0)
  await expect
    .poll(() => shell.electron.evaluate(() => (globalThis as { handedOver?: string[] }).handedOver))
    .toContain('hello')
  const isMinimized = await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  )
  expect(isMinimized).toEqual([false])
})

test('without room on the disk no window opens, and the reader is told why', async ({ folder }) => {
  test.skip(!IS_STAND_IN, 'the real Electron waits for somebody to close its error box')
  const child = launch(shellEnvironment(folder, { STUDY_MIN_FREE_BYTES: String(2 ** 60) }))
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  expect(await exitCode(child)).toBe(1)
  expect(said).toContain('The disk is nearly full')
  expect(await readFile(path.join(folder, 'logs/app.log'), 'utf8')).toContain('is nearly full')
})

test('the window opens again where it was, and as large', async ({ shell }) => {
  const bounds = { x: 120, y: 80, width: 900, height: 640 }
  await shell.electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await shell.close()
  await shell.open()
  const found = await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getNormalBounds()),
  )
  expect(found).toEqual([bounds])
  expect(await shell.page.evaluate(() => window.outerWidth)).toBe(900)
})

test('a window whose display is gone opens on one that is there', async ({ shell }) => {
  await shell.close()
  const lost = { x: 50_000, y: 80, width: 900, height: 640, maximized: false }
  await writeFile(path.join(shell.folder, 'window.json'), JSON.stringify(lost))
  await shell.open()
  const [found] = await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getNormalBounds()),
  )
  expect(found).toMatchObject({ width: 1280, height: 800 })
  expect(found?.x).toBeLessThan(50_000)
})

test('the window runs its page in the sandbox, on the app’s origin, without a violation', async ({ shell }) => {
  const page = await shell.page.evaluate(async () => ({
    isSecure: isSecureContext,
    policy: (await fetch(location.href)).headers.get('content-security-policy')?.split(';', 1)[0],
  }))
  expect(page).toEqual({ isSecure: true, policy: "default-src 'none'" })
  expect(await shell.electron.evaluate(({ app }) => app.commandLine.getSwitchValue('host-resolver-rules'))).toBe(
    'MAP * ~NOTFOUND',
  )
})

test('what the page writes into the log stands in a file of the reader', async ({ shell }) => {
  await shell.page.evaluate(() =>
    window.desktop?.writeLog({ at: 0, where: 'reader', message: 'a\nmessage', details: 'line one\nline two' }),
  )
  const expected = '1970-01-01T00:00:00.000Z reader: a message\n    line one\n    line two\n'
  expect(await shell.page.evaluate(() => window.desktop?.readLog())).toContain(expected)
  expect(await readFile(path.join(shell.folder, 'logs/app.log'), 'utf8')).toContain(expected)
})

test('the app’s origin gives its own files, to be read, and nothing else', async ({ shell }) => {
  const answers = await shell.page.evaluate(async () => {
    const ask = async (address: string, method = 'GET') => {
      const { status, headers } = await fetch(address, { method })
      return `${status} ${headers.get('content-type') ?? ''} ${headers.get('x-content-type-options')}`
    }
    return {
      page: await ask('/index.html'),
      packs: await ask('/packs/index.json'),
      head: await ask('/index.html', 'HEAD'),
      post: await ask('/index.html', 'POST'),
      remove: await ask('/index.html', 'DELETE'),
      missing: await ask('/nothing.js'),
      above: await ask('/..%2f..%2fpackage.json'),
      source: await ask('/../main/index.js'),
      broken: await ask('/%ff'),
    }
  })
  expect(answers).toEqual({
    page: '200 text/html; charset=utf-8 nosniff',
    packs: '200 application/json; charset=utf-8 nosniff',
    head: '200 text/html; charset=utf-8 nosniff',
    post: '405  nosniff',
    remove: '405  nosniff',
    missing: '404  nosniff',
    above: '404  nosniff',
    source: '404  nosniff',
    broken: '400  nosniff',
  })
})
