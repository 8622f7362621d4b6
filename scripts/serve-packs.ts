/** While developing, Vite serves the renderer and this plugin serves packs and examples, by the app's own server. */
import path from 'node:path'
import type { Plugin } from 'vite'
import { createAppServer } from '../src/main/app-server.ts'
import { answerNodeRequest } from '../src/main/browser-host.ts'
import { openExamples } from '../src/main/examples.ts'
import { openPacks } from '../src/main/packs.ts'

/** @param resources the folder with packs and examples. It is read anew for every request, so that edited content shows after a reload. */
export function servePacks(resources: string): Plugin {
  return {
    name: 'serve-packs',
    apply: 'serve',
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        if (!/^\/(?:packs|examples)\//.test(request.url ?? '')) return next()
        Promise.all([openPacks(path.join(resources, 'packs')), openExamples(path.join(resources, 'examples'))])
          .then(([packs, examples]) => createAppServer({ renderer: null, packs, examples }))
          .then((serve) => answerNodeRequest(serve, request, response), next)
      })
    },
  }
}
