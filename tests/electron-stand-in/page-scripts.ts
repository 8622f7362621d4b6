/** The scripts that every new document starts with. */
import { readFileSync } from 'node:fs'
import vm from 'node:vm'
import { makeCodec } from './codec.ts'
import { makeBridge, PAGE_END, PRELOAD_END, setUpPage, setUpPreload } from './page-worlds.ts'

/** The name of the world in which the preload runs. */
export const PRELOAD_WORLD = 'Electron Isolated Context'

/** For the page's own world. */
export function pageScript(): string {
  return inTopFrame(`(${sourceOf(setUpPage)})((${sourceOf(makeBridge)})('${PAGE_END}', '${PRELOAD_END}'))`)
}

/** For the preload's world. @throws when the preload is no CommonJS script, as a sandboxed page would refuse it. */
export function preloadScript(file: string): string {
  const preload = `(function (require, exports, module) { ${readFileSync(file, 'utf8')}\n})`
  new vm.Script(preload, { filename: file }) // compiles it only
  return inTopFrame(`
    const bridge = (${sourceOf(makeBridge)})('${PRELOAD_END}', '${PAGE_END}')
    const required = (${sourceOf(setUpPreload)})(bridge, (${sourceOf(makeCodec)})())
    const module = { exports: {} };
    (${preload})(required, module.exports, module)`)
}

/** Electron runs a preload in the top frame only (nodeIntegrationInSubFrames is off). */
function inTopFrame(script: string): string {
  return `if (window === window.top) { ${script} }`
}

/** A function that stands alone, as source text. */
function sourceOf(code: (...args: never[]) => unknown): string {
  return code.toString()
}
