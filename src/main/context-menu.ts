/** The native context menu: what can be done with the text under the pointer. A page that shows a menu of its own prevents this one. */
import {
  BrowserWindow,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron'

type Target = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** Shows the menu wherever it would hold something. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const template = contextMenuTemplate(params)
    const window = BrowserWindow.fromWebContents(contents)
    if (template.length === 0 || window === null) return
    Menu.buildFromTemplate(template).popup({ window, sourceType: params.menuSourceType })
  })
}

/** The menu as data: all of editing in a field, copying elsewhere; empty where nothing can be done. */
export function contextMenuTemplate({ isEditable, selectionText, editFlags }: Target): MenuItemConstructorOptions[] {
  if (isEditable)
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }]
}
