import { expect, test, vi } from 'vitest'
import { readStudyLink } from '../../src/main/clipboard.ts'

const { clipboard } = vi.hoisted(() => ({ clipboard: { readText: vi.fn<() => Promise<string>>() } }))
vi.mock('electron', () => ({ clipboard }))

test.each([
  ['study://read/sco/history', 'study://read/sco/history'],
  ['my password, [a “quote”](study://read/sco/history/history-3) and more', 'study://read/sco/history/history-3'],
  ['my password', null],
  ['study://my-password', null],
  ['', null],
])('of %j the page learns %j', async (text, link) => {
  clipboard.readText.mockResolvedValue(text)
  expect(await readStudyLink()).toBe(link)
})
