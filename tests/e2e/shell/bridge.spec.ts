/** What crosses between the page and main, and what does not. */
import type { DesktopApi } from '#shared/desktop-api'
import { expect, test } from '../../helpers/study-test.ts'

const FUNCTIONS: readonly (keyof DesktopApi)[] = [
  'startInfo',
  'writeBackup',
  'readBackup',
  'confirmBackup',
  'discardBackup',
  'listBackups',
  'writeCounts',
  'saveCopy',
  'openCopy',
  'openLink',
  'writeLog',
  'readLog',
  'networkReport',
  'updateMenu',
  'openWindow',
  'studyLinkInClipboard',
  'printPage',
  'savePdf',
  'showReminder',
  'onFlushAsked',
  'onMenuCommand',
  'onStudyLink',
  'onFileOpened',
]

test('the page reaches the contract’s functions and neither Node nor Electron, and cannot replace them', async ({
  shell,
}) => {
  const found = await shell.page.evaluate(() => {
    const page = window as unknown as Record<string, unknown>
    const tryTo = (change: () => void): void => {
      try {
        change()
      } catch {
        // refused, as it should be
      }
    }
    const desktop = window.desktop as unknown as Record<string, unknown>
    tryTo(() => Object.assign(page, { desktop: { startInfo: 1 } }))
    tryTo(() => Object.assign(desktop, { startInfo: 1 }))
    return {
      foreign: ['require', 'process', 'ipcRenderer', 'Buffer', 'module', 'global'].filter((name) => name in page),
      names: Object.keys(window.desktop ?? {}),
      types: [...new Set(Object.values(window.desktop ?? {}).map((value) => typeof value))],
    }
  })
  expect(found).toEqual({ foreign: [], names: FUNCTIONS, types: ['function'] })
})

test('the page learns where its data is and which versions run', async ({ shell }) => {
  const info = await shell.page.evaluate(() => window.desktop?.startInfo())
  expect(info).toMatchObject({ platform: process.platform, previousVersion: null, dataFolder: shell.folder })
  expect(info?.versions.app).toMatch(/^\d+\.\d+\.\d+$/)
})

test('arguments that are not as the contract says are refused before anything is done', async ({ shell }) => {
  await shell.loadBare()
  const answers = await shell.page.evaluate(async () => {
    const { desktop } = window
    if (desktop === undefined) throw new Error('no bridge')
    const counts = { packs: 0, highlights: 0, notes: 0, cards: 0, answers: 0, countedAt: 0 }
    const entry = { at: 0, where: 'page', message: 'm', details: '' }
    const calls: (() => Promise<unknown>)[] = [
      () => desktop.writeBackup('text' as never, 'daily'),
      () => desktop.writeBackup(new Uint8Array(1), 'whenever' as never),
      () => desktop.writeBackup(...([new Uint8Array(1)] as never as [Uint8Array, 'daily'])),
      () => desktop.readBackup('../../known-counts.json'),
      () => desktop.confirmBackup('/etc/passwd'),
      () => desktop.discardBackup('..'),
      () => desktop.writeCounts({ ...counts, highlights: -1 }),
      () => desktop.writeCounts({ ...counts, more: 1 } as never),
      () => desktop.writeLog({ ...entry, at: Number.NaN }),
      () => desktop.writeLog({ ...entry, message: 7 as never }),
      () => desktop.openLink({ toString: 'https://www.sectsco.org' } as never),
      () => desktop.startInfo(...(['more'] as never as [])),
      () => desktop.updateMenu({ keys: {}, enabled: ['no.command'] }),
      () => desktop.openWindow('https://example.com/'),
      () => desktop.openWindow('//example.com\n'),
      () => desktop.savePdf(''),
      () => desktop.showReminder({ title: 't', body: 'b', icon: '/etc/passwd' } as never),
    ]
    return Promise.all(
      calls.map((call) =>
        call().then(
          () => `accepted: ${call.toString()}`,
          (error: Error) => error.message.split('\n', 1)[0],
        ),
      ),
    )
  })
  for (const answer of answers)
    expect(answer).toMatch(/^Error invoking remote method '.*': TypeError: .*: refused arguments/)
  expect(answers).toHaveLength(17)
})

test('main answers nobody but the app’s own page', async ({ shell }) => {
  await shell.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.loadURL('data:text/html,<title>foreign</title>'),
  )
  await shell.page.waitForURL('data:**')
  const answer = await shell.page.evaluate(() =>
    window.desktop?.startInfo().then(
      () => 'accepted',
      (error: Error) => error.message,
    ),
  )
  expect(answer).toContain('refused, the sender is not the app')
})
