/** Before all specs: the build is fresh, the app is served on loopback, and it is said what the shell specs run on. */
import path from 'node:path'
import { buildIfStale } from '../../scripts/build-state.ts'
import { startBrowserHost } from '../../src/main/browser-host.ts'
import { LOOPBACK_PORT } from './loopback-app.ts'
import { IS_STAND_IN, SHELL_BINARY } from './shell-app.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** @returns what ends it. */
export default async function setUp(): Promise<() => Promise<void>> {
  await buildIfStale(project)
  console.log(
    IS_STAND_IN
      ? 'Shell specs: there is no Electron binary (ELECTRON_BINARY, npx install-electron); they run on the stand-in.'
      : `Shell specs: they run on ${SHELL_BINARY}.`,
  )
  const folders = {
    renderer: path.join(project, 'out/renderer'),
    packs: path.join(project, 'resources/packs'),
    examples: path.join(project, 'resources/examples'),
  }
  const host = await startBrowserHost(folders, LOOPBACK_PORT)
  return host.close
}
