/** Zoom that belongs to one window: Chromium's own belongs to the origin, and all windows show the same one. */
import type { WebContents } from 'electron'

/**
 * Keeps the zoom of a page through reloads, apart from that of other windows.
 * @param level where it begins: 0 is 100 %, each step 20 % (https://www.electronjs.org/docs/latest/api/web-contents#contentssetzoomlevellevel)
 */
export function keepZoom(contents: WebContents, level: number): void {
  let kept = level
  let isShown = false
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isShown && isMainFrame && !isSameDocument) kept = contents.getZoomLevel()
  })
  // A new document begins with the zoom of its origin.
  contents.on('did-navigate', () => {
    isShown = true
    contents.setZoomMode('isolated')
    contents.setZoomLevel(kept)
  })
}
