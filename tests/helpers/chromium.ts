/** The Chromium that the tests drive, and the flags that it needs here. */

import { presentChromium } from '../../scripts/find-chromium.ts'

/** `npm test` finds or installs it; where a single spec or a bench is run, one that is there. */
export const CHROMIUM = presentChromium() ?? 'chromium'

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
