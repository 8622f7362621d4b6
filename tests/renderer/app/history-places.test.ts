import { afterEach, expect, test, vi } from 'vitest'
import { followMouseButtons } from '../../../src/renderer/app/history-places.ts'

afterEach(() => vi.restoreAllMocks())

test.each([
  ['back', 3],
  ['forward', 4],
] as const)('the mouse’s button for %s goes there once, and the system does not go again', (direction, button) => {
  const go = vi.spyOn(history, direction).mockImplementation(() => {})
  const stop = followMouseButtons()
  const event = new MouseEvent('mouseup', { button, bubbles: true, cancelable: true })
  document.body.dispatchEvent(event)
  stop()
  document.body.dispatchEvent(new MouseEvent('mouseup', { button, bubbles: true, cancelable: true }))
  expect(go).toHaveBeenCalledTimes(1)
  expect(event.defaultPrevented).toBe(true)
})

test('other buttons go nowhere', () => {
  const back = vi.spyOn(history, 'back').mockImplementation(() => {})
  const stop = followMouseButtons()
  for (const button of [0, 1, 2])
    document.body.dispatchEvent(new MouseEvent('mouseup', { button, bubbles: true, cancelable: true }))
  stop()
  expect(back).not.toHaveBeenCalled()
})
