import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MessageBoxOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { openLink, readSourceAddresses } from '../../src/main/links.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const { dialog, shell } = vi.hoisted(() => ({
  dialog: { showMessageBox: vi.fn<(window: unknown, options: MessageBoxOptions) => Promise<{ response: number }>>() },
  shell: { openExternal: vi.fn<(address: string) => Promise<void>>() },
}))
vi.mock('electron', () => ({ dialog, shell }))
beforeEach(() => {
  vi.clearAllMocks()
})

const SOURCE = 'https://eng.sectsco.org/20170109/192193.html'
const ALLOWED = new Set([SOURCE])

test('the addresses are those of all packs’ sources that are http or https', async () => {
  const packs = await temporaryFolder()
  const sources = { one: [SOURCE, null, 'javascript:alert(1)'], two: ['http://example.com/a', 'file:///etc/passwd'] }
  for (const [pack, urls] of Object.entries(sources)) {
    await mkdir(path.join(packs, pack))
    const rows = urls.map((url, index) => ({ id: `s${index}`, title: 't', url }))
    await writeFile(path.join(packs, pack, 'sources.json'), JSON.stringify(rows))
  }
  await writeFile(path.join(packs, 'stray.json'), '[]')
  expect(await readSourceAddresses(packs)).toEqual(new Set([SOURCE, 'http://example.com/a']))
})

test('a pack whose sources cannot be read stops the start', async () => {
  const packs = await temporaryFolder()
  await mkdir(path.join(packs, 'one'))
  await writeFile(path.join(packs, 'one', 'sources.json'), '{}')
  await expect(readSourceAddresses(packs)).rejects.toThrow('expected array')
})

test.each([
  [0, 'opened', 1],
  [1, 'declined', 0],
])('button %i: the link is %s', async (response, result, times) => {
  dialog.showMessageBox.mockResolvedValue({ response })
  expect(await openLink({} as never, SOURCE, ALLOWED)).toBe(result)
  expect(shell.openExternal.mock.calls).toEqual(times === 1 ? [[SOURCE]] : [])
})

test('the question shows the whole address, and Enter or Escape say no', async () => {
  dialog.showMessageBox.mockResolvedValue({ response: 1 })
  await openLink({} as never, SOURCE, ALLOWED)
  const options = dialog.showMessageBox.mock.calls[0]?.[1]
  expect(options?.detail).toContain(SOURCE)
  expect(options).toMatchObject({ buttons: ['Open', 'Cancel'], defaultId: 1, cancelId: 1 })
})

test.each([`${SOURCE}?x`, `${SOURCE}/`, 'https://eng.sectsco.org/', 'file:///etc/passwd', ''])(
  '%s is no source’s address: nobody is asked, nothing is opened',
  async (address) => {
    expect(await openLink({} as never, address, ALLOWED)).toBe('not-a-source')
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(shell.openExternal).not.toHaveBeenCalled()
  },
)
