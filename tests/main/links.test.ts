import type { MessageBoxOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PackId } from '#core/ids'
import { fail, ok } from '#core/result'
import { openLink, readSourceAddresses } from '../../src/main/links.ts'
import type { Packs } from '../../src/main/packs.ts'
import { lighthouses } from '../helpers/lighthouses.ts'

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

test('the addresses are those of the sources of all packs that pass the gate', async () => {
  const [one, two] = lighthouses.sources
  if (one === undefined || two === undefined) throw new Error('the pack about lighthouses has too few sources')
  const read: Packs['read'] = async (id) => {
    if (id === 'refused') return fail([])
    return ok({ ...lighthouses, sources: id === 'one' ? [{ ...one, url: SOURCE }] : [{ ...two, url: null }] })
  }
  const ids = ['one', 'refused', 'two'] as PackId[]
  expect(await readSourceAddresses({ ids, read, readAhead: () => undefined })).toEqual(new Set([SOURCE]))
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
