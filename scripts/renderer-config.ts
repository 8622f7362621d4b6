/** What every build of the renderer shares: the app's, `dev`, `dev:web` and the tests in the browser. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { parserVersion } from './parser-version.ts'
import { servePacks } from './serve-packs.ts'

/** @param project its folder. Not found out here: electron-vite bundles this file into its own configuration, elsewhere. */
export function rendererConfig(project: string) {
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'))
  return {
    root: path.join(project, 'src/renderer'),
    publicDir: path.join(project, 'resources/icons'),
    /** The browser's build of it asks `document`, which a worker that reads Markdown has not. */
    resolve: {
      alias: {
        'decode-named-character-reference': path.join(
          project,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    plugins: [react(), servePacks(path.join(project, 'resources'))],
    /** src/renderer/platform/version.ts, src/renderer/db/parsed-packs.ts */
    define: { __APP_VERSION__: JSON.stringify(version), __PARSER__: JSON.stringify(parserVersion(project)) },
  }
}
