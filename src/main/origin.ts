/** Whose page it is: the one origin that may be shown, may ask main, and owns the database. */

/** The scheme under which Electron serves the app. */
export const SCHEME = 'app'

/** An origin that is ours. */
export interface AppOrigin {
  /** As WebFrameMain.origin says it. It names the IndexedDB: renaming it loses everything a reader made. */
  readonly name: string
  /** The page to open. */
  readonly startPage: string
  /** Whether an address is of this origin. Never throws. */
  readonly owns: (address: string) => boolean
}

/** Where the built app is, in Electron. */
export const APP_ORIGIN: AppOrigin = {
  name: `${SCHEME}://study`,
  startPage: `${SCHEME}://study/index.html`,
  // Not by URL.origin: for a scheme that is not special in the URL standard, Node's is the text 'null'.
  owns: (address) => {
    const url = URL.parse(address)
    return (
      url !== null &&
      url.protocol === `${SCHEME}:` &&
      url.host === 'study' &&
      url.username === '' &&
      url.password === ''
    )
  },
}

/** Vite's development server, with the socket that it reloads the page by. @throws when `address` is no address. */
export function developmentOrigin(address: string): AppOrigin {
  const { host, origin } = new URL(address)
  return {
    name: origin,
    startPage: address,
    owns: (other) => {
      const url = URL.parse(other)
      return url !== null && url.host === host && ['http:', 'ws:'].includes(url.protocol)
    },
  }
}
