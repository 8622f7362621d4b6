import type { WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFlusher } from '../../src/main/flush.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function fakeContents({ isCrashed = false, isDestroyed = false } = {}) {
  const send = vi.fn<(channel: string, id: number) => void>()
  const contents = { send, isCrashed: () => isCrashed, isDestroyed: () => isDestroyed }
  return { send, contents: contents as unknown as WebContents }
}

test('it waits for the page’s answer', async () => {
  const flusher = createFlusher()
  const { send, contents } = fakeContents()
  const asked = flusher.ask(contents)
  expect(send).toHaveBeenCalledExactlyOnceWith('flush:ask', 1)
  flusher.done(1)
  expect(await asked).toBe(true)
})

test('it waits 1.5 seconds and no longer', async () => {
  const flusher = createFlusher()
  const ended = vi.fn<(answered: boolean) => void>()
  void flusher.ask(fakeContents().contents).then(ended)
  await vi.advanceTimersByTimeAsync(1499)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(ended).toHaveBeenCalledExactlyOnceWith(false)
})

test('the answer to one question does not answer another', async () => {
  const flusher = createFlusher()
  const { contents } = fakeContents()
  const [first, second] = [flusher.ask(contents), flusher.ask(contents)]
  flusher.done(2)
  flusher.done(99)
  expect(await second).toBe(true)
  await vi.advanceTimersByTimeAsync(1500)
  flusher.done(1) // too late
  expect(await first).toBe(false)
})

test.each([{ isCrashed: true }, { isDestroyed: true }])('a page that is gone is not asked (%o)', async (state) => {
  const { send, contents } = fakeContents(state)
  expect(await createFlusher().ask(contents)).toBe(false)
  expect(send).not.toHaveBeenCalled()
})
