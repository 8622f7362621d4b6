import { createServer } from 'node:http'
import path from 'node:path'
import type { Pack } from '#core/content/model'
import { createAppServer } from '../../src/main/app-server.ts'
import { answerNodeRequest } from '../../src/main/browser-host.ts'
import { openExamples } from '../../src/main/examples.ts'
import { openPacks } from '../../src/main/packs.ts'
import { LOOPBACK_PORT } from '../helpers/loopback-app.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')

/** Serves the built app on loopback with its packs changed. Gives what ends it. */
export async function serveApp(change: (pack: Pack) => Pack): Promise<() => Promise<void>> {
  const packs = await openPacks(path.join(PROJECT, 'resources/packs'))
  const examples = await openExamples(path.join(PROJECT, 'resources/examples'))
  const serve = await createAppServer({
    renderer: path.join(PROJECT, 'out/renderer'),
    examples,
    packs: {
      ...packs,
      read: async (id) => {
        const read = await packs.read(id)
        return read.ok ? { ok: true, value: change(read.value) } : read
      },
    },
  })
  const server = createServer((request, response) => answerNodeRequest(serve, request, response))
  await new Promise<void>((resolve) => {
    server.listen(LOOPBACK_PORT, '127.0.0.1', resolve)
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
}
