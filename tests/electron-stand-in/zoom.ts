/** Chromium's zoom: one level for all pages of an origin, or a page's own where its mode is `isolated`. Nothing is drawn larger. */

export type ZoomMode = 'default' | 'isolated'

const byOrigin = new Map<string, number>()

export class Zoom {
  #mode: ZoomMode = 'default'
  #own = 0

  levelAt(origin: string): number {
    return this.#mode === 'isolated' ? this.#own : (byOrigin.get(origin) ?? 0)
  }

  set(origin: string, level: number): void {
    if (this.#mode === 'isolated') this.#own = level
    else byOrigin.set(origin, level)
  }

  setMode(mode: ZoomMode): void {
    this.#mode = mode
  }
}
