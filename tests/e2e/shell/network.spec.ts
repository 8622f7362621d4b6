/** Nothing leaves the app, and the app does not leave its page. */
import { expect, test } from '../../helpers/study-test.ts'

test('the page’s own policy refuses every way out, and says so', async ({ shell }) => {
  const answer = await shell.page.evaluate(async () => {
    const script = document.createElement('script')
    const image = document.createElement('img')
    const refused = (element: HTMLImageElement | HTMLScriptElement): Promise<string> =>
      new Promise((resolve) => {
        element.onload = () => resolve('loaded')
        element.onerror = () => resolve('refused')
        element.src = 'https://example.com/x'
        document.body.append(element)
      })
    return {
      fetch: await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
      script: await refused(script),
      image: await refused(image),
      socket: await new Promise((resolve) => {
        try {
          const socket = new WebSocket('wss://example.com/')
          socket.onopen = () => resolve('reached')
          socket.onerror = () => resolve('refused')
        } catch {
          resolve('refused')
        }
      }),
      evaluated: await new Promise((resolve) => {
        const inline = document.createElement('script')
        inline.textContent = 'window.planted = true'
        document.body.append(inline)
        resolve('planted' in window)
      }),
    }
  })
  expect(answer).toEqual({
    fetch: 'refused',
    script: 'refused',
    image: 'refused',
    socket: 'refused',
    evaluated: false,
  })
  for (const refused of [
    'connect-src https://example.com',
    'connect-src wss://example.com',
    'script-src-elem https://example.com',
    'script-src-elem inline',
    'img-src https://example.com',
  ])
    await expect.poll(() => shell.watch.seen().join()).toContain(`securitypolicyviolation: ${refused}`)
  shell.watch.take()
})

test('links, redirects by script and new windows lead nowhere', async ({ shell }) => {
  const address = shell.page.url()
  const away: (() => void)[] = [
    () => {
      location.href = 'https://example.com/'
    },
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.com/'
      document.body.append(link)
      link.click()
    },
  ]
  for (const go of away) {
    const ended = shell.page.waitForEvent('requestfailed')
    await shell.page.evaluate(go)
    await ended
    // Stopped before the network gate was asked, so the page is still the same one, and answers.
    expect(await shell.page.evaluate(() => window.desktop?.networkReport().then((report) => report.refused))).toBe(0)
    expect(shell.page.url()).toBe(address)
  }
  const opened = await shell.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return window.open('https://example.com/')
  })
  expect(opened).toBeNull()
  expect(await shell.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(new Set(shell.watch.take())).toEqual(new Set(['request: https://example.com/']))
})

test('the network gate cancels and counts what neither the policy nor the navigation guard sees', async ({ shell }) => {
  expect(await shell.page.evaluate(() => window.desktop?.networkReport().then((report) => report.refused))).toBe(0)
  const load = (address: string): Promise<string> =>
    shell.electron.evaluate(
      ({ BrowserWindow }, url) =>
        BrowserWindow.getAllWindows()[0]
          ?.webContents.loadURL(url)
          .then(
            () => 'loaded',
            (error: Error) => error.message,
          ) ?? 'no window',
      address,
    )
  for (const address of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'])
    expect(await load(address)).toContain('ERR_BLOCKED_BY_CLIENT')
  await shell.loadBare()
  expect(await shell.page.evaluate(() => window.desktop?.networkReport().then((report) => report.refused))).toBe(3)
  expect(shell.watch.take()).toHaveLength(3) // what main itself tried to load
})

test('what was refused since the installation is still known after a restart, and nothing ever went out', async ({
  shell,
}) => {
  const report = () => shell.page.evaluate(() => window.desktop?.networkReport())
  const first = await report()
  expect(first).toEqual({ refused: 0, made: 0, opened: 0, since: expect.any(Number) })
  await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.webContents.loadURL('https://example.com/')
      .catch(() => undefined),
  )
  await shell.close()
  await shell.open()
  expect(await report()).toEqual({ refused: 1, made: 0, opened: 0, since: first?.since })
  shell.watch.take()
})

test('the page is granted lasting storage and nothing of the machine', async ({ shell }) => {
  const granted = await shell.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
    const states = await Promise.all(
      names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
    )
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      persisted: await navigator.storage.persist(),
    }
  })
  expect(granted).toEqual({ states: ['denied'], notification: 'denied', persisted: true })
})

test('a download does not happen', async ({ shell }) => {
  await shell.electron.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => {
      Object.assign(globalThis, { downloadWasPrevented: event.defaultPrevented })
    })
  })
  await shell.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    link.click()
  })
  await expect
    .poll(() => shell.electron.evaluate(() => (globalThis as { downloadWasPrevented?: boolean }).downloadWasPrevented))
    .toBe(true)
})
