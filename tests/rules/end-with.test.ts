/** The exit code of a script that used electron-builder (scripts/package/end-with.ts). */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'

const endWith = path.resolve(import.meta.dirname, '../../scripts/package/end-with.ts')

test('the code stands although a library ends the process with 0 when nothing is left to do', () => {
  const script = `
    import { endWith } from ${JSON.stringify(endWith)}
    process.once('beforeExit', () => process.exit(0))
    endWith(3)
  `
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', script]).status).toBe(3)
})
