import { momentNow } from './clock.ts'
import { desktop } from './desktop.ts'
import { flushAll } from './flush.ts'
import { browserGzip } from './gzip.ts'
import { APP_VERSION } from './version.ts'

/** This machine now, as actions on copies and backups want it (db/restore-safely.ts). */
export const thisMachine = () => ({
  flush: flushAll,
  store: desktop,
  gzip: browserGzip,
  at: momentNow().at,
  app: APP_VERSION,
})
