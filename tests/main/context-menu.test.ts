import { expect, test, vi } from 'vitest'
import { contextMenuTemplate } from '../../src/main/context-menu.ts'

vi.mock('electron', () => ({ BrowserWindow: {}, Menu: {} }))

const flags = (on: boolean) =>
  ({ canCut: on, canCopy: on, canPaste: on, canSelectAll: on }) as Electron.ContextMenuParams['editFlags']

test.each([
  [{ isEditable: true, selectionText: '' }, 'cut copy paste separator selectAll'],
  [{ isEditable: false, selectionText: 'words' }, 'copy'],
  [{ isEditable: false, selectionText: ' \n' }, ''],
])('%j offers: %s', (target, offered) => {
  const template = contextMenuTemplate({ ...target, editFlags: flags(true) })
  expect(template.map(({ role, type }) => role ?? type).join(' ')).toBe(offered)
})

test('in a field only what can be done is enabled', () => {
  const items = contextMenuTemplate({
    isEditable: true,
    selectionText: '',
    editFlags: { ...flags(false), canPaste: true },
  })
  expect(items.filter(({ enabled }) => enabled === true).map(({ role }) => role)).toEqual(['paste'])
})
