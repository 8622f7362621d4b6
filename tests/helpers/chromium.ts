/** The Chromium that the tests drive, and the flags that it needs here. */

/** scripts/test.ts sets it; Debian's is the default. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** As root Chromium has no sandbox; nothing but loopback resolves; it asks its maker for nothing. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]
