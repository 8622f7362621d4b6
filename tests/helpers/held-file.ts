import { type CDPSession, expect, type Page } from '@playwright/test'

/** A file or folder held over the middle of the window, with the browser's own drag and drop. */
export class HeldFile {
  readonly #session: CDPSession
  readonly #files: string[]
  private constructor(session: CDPSession, files: string[]) {
    this.#session = session
    this.#files = files
  }
  static async over(page: Page, ...files: string[]): Promise<HeldFile> {
    const held = new HeldFile(await page.context().newCDPSession(page), files)
    await held.#drag('dragEnter')
    await expect(async () => {
      // As a browser does while a file is held, also over a page that is still loading.
      await held.#drag('dragOver')
      await expect(page.getByText(/when you let go|Undo brings that back|before you say so/)).toBeVisible({
        timeout: 200,
      })
    }).toPass()
    return held
  }
  async letGo(): Promise<void> {
    await this.#drag('drop')
  }
  async #drag(type: 'dragEnter' | 'dragOver' | 'drop'): Promise<void> {
    const data = { items: [], files: this.#files, dragOperationsMask: 1 }
    await this.#session.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data })
  }
}
