/** While developing, Vite serves the renderer and this plugin serves the packs, by the app's own server. */
import type { Plugin } from 'vite'
import { createAppServer } from '../src/main/app-server.ts'
import { answerNodeRequest } from '../src/main/browser-host.ts'
import { openPacks } from '../src/main/packs.ts'

/** @param packs the folder of the packs. It is read anew for every request, so that edited content shows after a reload. */
export function servePacks(packs: string): Plugin {
  return {
    name: 'serve-packs',
    apply: 'serve',
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/packs/')) return next()
        openPacks(packs)
          .then((opened) => createAppServer({ renderer: null, packs: opened }))
          .then((serve) => answerNodeRequest(serve, request, response), next)
      })
    },
  }
}
