import { expect, test, vi } from 'vitest'
import { menuTemplate } from '../../src/main/menu.ts'

vi.mock('electron', () => ({ app: {}, Menu: {} }))

const roles = (template: ReturnType<typeof menuTemplate>) => template.map(({ role }) => role)

test('the app menu is the Mac’s alone', () => {
  expect(roles(menuTemplate('darwin', true))).toEqual(['appMenu', 'fileMenu', 'editMenu', 'viewMenu', 'windowMenu'])
  expect(roles(menuTemplate('win32', true))).toEqual(['fileMenu', 'editMenu', 'viewMenu', 'windowMenu'])
})

test('the packaged app offers neither reload nor developer tools', () => {
  const view = (packaged: boolean) => {
    const menu = menuTemplate('linux', packaged).find(({ role }) => role === 'viewMenu')
    return Array.isArray(menu?.submenu) ? menu.submenu.map(({ role }) => role) : []
  }
  expect(view(true)).toContain('zoomIn')
  expect(view(true)).not.toContain('toggleDevTools')
  expect(view(true)).not.toContain('reload')
  expect(view(false)).toContain('toggleDevTools')
})
