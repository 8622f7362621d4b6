import type { DesktopApi } from '#shared/desktop-api'

declare global {
  interface Window {
    readonly desktop?: DesktopApi
  }
}

/** What main offers, or null when the page runs in a browser on the loopback host. */
export const desktop: DesktopApi | null = window.desktop ?? null
