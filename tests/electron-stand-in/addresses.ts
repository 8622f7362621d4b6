/**
 * A custom scheme's address, as Chromium sees it: app://study/x is https://study.app.test/x, because DevTools can answer
 * requests of any https origin but cannot add a scheme. `.test` is reserved, so no name server knows it (RFC 6761).
 */
const schemes = new Set<string>()

/** Makes a scheme one that is translated. */
export function addScheme(scheme: string): void {
  schemes.add(scheme)
}

/** From the app's address to the browser's. Other addresses stay as they are. */
export function outward(address: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.test${rest === '' ? '/' : rest}` : address
}

/** From the browser's address to the app's. */
export function inward(address: string): string {
  const [, host = '', scheme = '', rest = ''] = /^https:\/\/([^/?#]+)\.([a-z0-9-]+)\.test(.*)$/.exec(address) ?? []
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : address
}

/** As WebFrameMain.origin says it: `null` for what has no origin. */
export function originOf(address: string): string {
  return /^([a-z][a-z0-9+.-]*:\/\/[^/?#]+)/i.exec(address)?.[1] ?? 'null'
}

/** The scheme of an address, without its colon. */
export function schemeOf(address: string): string {
  return address.slice(0, address.indexOf(':'))
}
