/** What the app is opened with: links and files, from the first start, a second one, and the system. */
import { spawn } from 'node:child_process'
import { truncate, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { skipFirstSteps } from '../../helpers/reader.ts'
import { SHELL_ARGS, SHELL_BINARY, type ShellApp, shellEnvironment } from '../../helpers/shell-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

const LINK = 'study://read/sco/history'

/** Starts the app a second time; the first one gets its arguments. */
async function startAgain(shell: ShellApp, ...args: string[]): Promise<void> {
  const child = spawn(SHELL_BINARY, ['--no-sandbox', ...SHELL_ARGS, ...args], {
    env: shellEnvironment(shell.folder),
    stdio: 'ignore',
  })
  await new Promise((resolve) => child.once('exit', resolve))
}

/** A bare page that notes what it is handed. */
async function listen(shell: ShellApp): Promise<void> {
  await shell.loadBare()
  await shell.page.evaluate(async () => {
    const heard: string[] = []
    Object.assign(window, { heard })
    window.desktop?.onStudyLink((address) => heard.push(address))
    window.desktop?.onFileOpened(({ name, bytes }) => heard.push(`${name}: ${bytes.join()}`))
    await window.desktop?.updateMenu({ keys: {}, enabled: [] })
  })
}

const heard = (shell: ShellApp): Promise<string[]> =>
  shell.page.evaluate(() => (window as unknown as { heard: string[] }).heard)

/** Notes what main says to the reader in windows of the system. */
async function noteMessages(shell: ShellApp): Promise<() => Promise<string[]>> {
  await shell.electron.evaluate(({ dialog }) => {
    Object.assign(globalThis, { messages: [] })
    dialog.showMessageBox = ((options: { message: string }) => {
      ;(globalThis as unknown as { messages: string[] }).messages.push(options.message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
  })
  return () => shell.electron.evaluate(() => (globalThis as unknown as { messages: string[] }).messages)
}

test('the app that is started by a link opens at its place', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  await shell.close()
  const page = await shell.openWith(LINK)
  await expect(page.getByRole('article', { name: 'History' })).toBeVisible()
})

test('a link reaches the app that is running', async ({ shell }) => {
  await skipFirstSteps(shell.page)
  await startAgain(shell, LINK)
  await expect(shell.page.getByRole('article', { name: 'History' })).toBeVisible()
})

test('only what is written as a link is handed on, whoever brings it', async ({ shell }) => {
  await listen(shell)
  await startAgain(shell, 'https://example.com/', 'study://', 'study:read', 'x study://a', LINK)
  await expect.poll(() => heard(shell)).toEqual([LINK])
  await shell.electron.evaluate(({ app }) => {
    let prevented = 0
    const event = { preventDefault: () => ++prevented }
    for (const address of [
      'https://example.com/',
      'study://a b',
      'javascript:study://a',
      `study://${'x'.repeat(3000)}`,
    ])
      app.emit('open-url', event, address)
    app.emit('open-url', event, 'study://notes')
    if (prevented !== 5) throw new Error('a Mac would go on with the address by itself')
  })
  await expect.poll(() => heard(shell)).toEqual([LINK, 'study://notes'])
})

test('what came before the page listens arrives when it does', async ({ shell }) => {
  await shell.loadBare()
  await shell.electron.evaluate(({ app }) => app.emit('open-url', { preventDefault: () => undefined }, 'study://cards'))
  // Last, because the first instance hears of a second one in its own time.
  await startAgain(shell, LINK)
  await shell.page.evaluate(async () => {
    const arrived: string[] = []
    Object.assign(window, { heard: arrived })
    window.desktop?.onStudyLink((address) => arrived.push(address))
    await window.desktop?.updateMenu({ keys: {}, enabled: [] })
  })
  await expect.poll(() => heard(shell)).toEqual(['study://cards', LINK])
})

test('a copy that is opened with the app is handed to the page, and nothing is put in place by itself', async ({
  shell,
  folder,
}) => {
  const file = path.join(folder, 'mine.scostudy')
  await writeFile(file, Uint8Array.from([1, 2, 3]))
  await writeFile(path.join(folder, 'secret.txt'), 'no copy')
  await listen(shell)
  await startAgain(shell, path.join(folder, 'secret.txt'), '/etc/passwd', file)
  await expect.poll(() => heard(shell)).toEqual(['mine.scostudy: 1,2,3'])
  await shell.electron.evaluate(
    ({ app }, where) => app.emit('open-file', { preventDefault: () => undefined }, where),
    file,
  )
  await expect.poll(() => heard(shell)).toHaveLength(2)
})

test('a file that is too large for any copy is refused in words', async ({ shell, folder }) => {
  const file = path.join(folder, 'large.scostudy')
  await writeFile(file, '')
  await truncate(file, 64 * 2 ** 20 + 1)
  await listen(shell)
  const messages = await noteMessages(shell)
  await startAgain(shell, file)
  await expect.poll(messages).toEqual(['“large.scostudy” is too large to be opened: it has 65 MB.'])
  expect(await heard(shell)).toEqual([])
})

test('of the clipboard the page learns a study link and nothing else', async ({ shell }) => {
  const learned = async (text: string): Promise<string | null | undefined> => {
    await shell.electron.evaluate(({ clipboard }, held) => {
      clipboard.readText = () => Promise.resolve(held)
    }, text)
    return shell.page.evaluate(() => window.desktop?.studyLinkInClipboard())
  }
  expect(await learned('my password')).toBeNull()
  expect(await learned(`my password and [a quote](${LINK}), more`)).toBe(LINK)
})
