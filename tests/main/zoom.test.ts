import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { keepZoom } from '../../src/main/zoom.ts'

/** Contents whose level is that of the origin after every navigation, until they are isolated. */
function fakeContents() {
  let level = 0
  const contents = Object.assign(new EventEmitter(), {
    getZoomLevel: () => level,
    setZoomLevel: (to: number) => {
      level = to
    },
    setZoomMode: vi.fn<(mode: string) => void>(),
    navigate: (isMainFrame = true, isSameDocument = false) => {
      contents.emit('did-start-navigation', { isMainFrame, isSameDocument })
      if (!isMainFrame || isSameDocument) return
      level = 0
      contents.emit('did-navigate')
    },
  })
  keepZoom(contents as unknown as WebContents, 2)
  return contents
}

test('the page begins with the zoom that was kept, apart from other windows', () => {
  const contents = fakeContents()
  contents.navigate()
  expect(contents.getZoomLevel()).toBe(2)
  expect(contents.setZoomMode).toHaveBeenCalledExactlyOnceWith('isolated')
})

test('what the reader chose stays through a reload', () => {
  const contents = fakeContents()
  contents.navigate()
  contents.setZoomLevel(-1)
  contents.navigate(true, true)
  contents.navigate(false)
  contents.navigate()
  expect(contents.getZoomLevel()).toBe(-1)
})
