/**
 * What `import … from 'electron'` gives in main, on top of a real Chromium that is reached over its DevTools protocol: only
 * what this app uses, each with Electron's documented behaviour. A name that is missing here does not link; a property that
 * is missing throws. What cannot be the same: app://study/ is https://study.app.test/ inside the page; there is one session,
 * no sandbox of the operating system, and nothing of the desktop.
 */
export { app } from './app.ts'
export { BrowserWindow, webContents } from './browser-window.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { clipboard, dialog, powerMonitor, screen, shell } from './native.ts'
export { Notification } from './notification.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
