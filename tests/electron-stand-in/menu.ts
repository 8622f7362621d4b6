/** electron.Menu: holds what a desktop would draw. A spec clicks an item as a reader does: one that is disabled does nothing. */
import { loud } from './loud.ts'

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: 'normal' | 'separator'
  readonly enabled?: boolean
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly submenu?: readonly ItemOptions[]
  readonly click?: () => void
}

class StandInMenuItem {
  readonly id: string | undefined
  readonly label: string
  readonly role: string | undefined
  readonly type: string
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  enabled: boolean
  readonly #click: (() => void) | undefined

  constructor({ id, label, role, type, enabled, accelerator, registerAccelerator, submenu, click }: ItemOptions) {
    // As Electron, which refuses an item that would say nothing.
    if (label === undefined && role === undefined && type !== 'separator')
      throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
    this.id = id
    this.label = label ?? ''
    this.role = role
    this.type = type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = accelerator
    this.registerAccelerator = registerAccelerator ?? true
    this.submenu = submenu === undefined ? undefined : Menu.buildFromTemplate(submenu)
    this.enabled = enabled ?? true
    this.#click = click
  }

  click(): void {
    if (this.enabled) this.#click?.()
  }
}

export class Menu {
  static #application: Menu | null = null
  readonly items: readonly StandInMenuItem[]

  constructor(items: readonly StandInMenuItem[]) {
    this.items = items
  }

  static buildFromTemplate(template: readonly ItemOptions[]): Menu {
    return loud('Menu', new Menu(template.map((item) => loud('MenuItem', new StandInMenuItem(item)))))
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      if (item.id === id) return item
      const inside = item.submenu?.getMenuItemById(id)
      if (inside != null) return inside
    }
    return null
  }

  /** Nothing draws it. Specs replace this on the prototype to see what is shown. */
  popup(): void {}
}
