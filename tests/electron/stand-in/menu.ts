import { EventEmitter } from 'node:events'
import { note } from './journal.ts'
import { strict } from './strict.ts'

interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly click?: () => void
}

/** What would be drawn: its words are noted, its clicks are the test's. */
export class Menu extends EventEmitter {
  items: readonly MenuItem[] = []

  constructor() {
    super()
    // biome-ignore lint/correctness/noConstructorReturn: the strict face is what the program gets
    return strict('Menu', this)
  }

  popup(): void {
    note('Menu.popup', labelsOf(this))
  }

  static buildFromTemplate(items: readonly MenuItem[]): Menu {
    const menu = new Menu()
    menu.items = items
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    note('Menu.setApplicationMenu', menu && labelsOf(menu))
  }
}

export const labelsOf = (menu: Menu): readonly string[] => menu.items.map(({ label, role, type }) => label ?? role ?? type ?? '')
