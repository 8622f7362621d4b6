/** What a package may hold (scripts/package/package-rules.ts): each fault is planted in a good package and must be told. */
import { describe, expect, test } from 'vitest'
import {
  findPackageFaults,
  findUndeclaredImports,
  LARGEST_APP_BYTES,
  LARGEST_FILE_BYTES,
} from '../../scripts/package/package-rules.ts'
import type { PackedApp, PackedFile } from '../../scripts/package/packed-app.ts'

const FOLDER = '/home/someone/sco-study'
const PACK_FILES = ['resources/packs/sco/pack.json', 'resources/packs/sco/documents/history.md']
const EXAMPLE_FILES = ['resources/examples/metre/pack.json']

const file = (path: string, content: string | Uint8Array = ''): PackedFile => ({
  path,
  bytes: Buffer.from(content),
  isSealed: true,
})

const GOOD_FILES = [
  file('package.json', JSON.stringify({ name: 'sco-study', main: './out/main/index.js' })),
  file(
    'out/main/index.js',
    'import { app } from "electron"; import "node:path"; import { a } from "./chunks/a-B1.js"; app.on(a)',
  ),
  file(
    'out/main/chunks/a-B1.js',
    'import { readdir } from "node:fs/promises"; export const a = await readdir("x", { withFileTypes: true })',
  ),
  file('out/preload/index.cjs', 'const { ipcRenderer } = require("electron")'),
  file('out/renderer/index.html', '<link href="./icon.svg"><script src="./assets/index-A2.js"></script>'),
  file('out/renderer/icon.svg', '<svg/>'),
  file('out/renderer/assets/index-A2.js', 'import(`./Later-C3.js`); import(`./${a}.js`)'),
  file('out/renderer/assets/Later-C3.js', 'export {}'),
  file('out/renderer/assets/countries-50m-D4.json', '{}'),
  file('resources/icons/icon.png', 'png'),
  ...[...PACK_FILES, ...EXAMPLE_FILES].map((path) => file(path, '{}')),
]

const GOOD: PackedApp = {
  system: 'win',
  files: GOOD_FILES,
  beside: ['LICENSE.txt', 'THIRD-PARTY-NOTICES.md'],
  fuses: '000011001',
  headerHash: 'abc',
  statedHash: 'abc',
}

const withFile = (path: string, content: string | Uint8Array = ''): PackedApp => ({
  ...GOOD,
  files: [...GOOD_FILES.filter((good) => good.path !== path), file(path, content)],
})
const withoutFile = (path: string): PackedApp => ({ ...GOOD, files: GOOD_FILES.filter((good) => good.path !== path) })

const faultsOf = (app: PackedApp): string[] =>
  findPackageFaults(app, { folder: FOLDER, packFiles: PACK_FILES, exampleFiles: EXAMPLE_FILES })

test('a good package has no fault', () => {
  expect(faultsOf(GOOD)).toEqual([])
})

test('on Linux Electron looks at no hash, so none is asked for', () => {
  expect(faultsOf({ ...GOOD, system: 'linux', statedHash: null })).toEqual([])
})

const PLANTED: readonly [what: string, planted: PackedApp, told: string][] = [
  [
    'data that is none of the app’s',
    withFile('out/renderer/assets/cities-D4.json', '{}'),
    'out/renderer/assets/cities-D4.json is not on the list of what is shipped',
  ],
  ['a source map', withFile('out/main/index.js.map', '{"sources":["a.ts"]}'), 'out/main/index.js.map is a source map'],
  [
    'a source map inside a script',
    withFile('out/renderer/assets/Later-C3.js', 'export {}\n//# sourceMappingURL=data:application/json;base64,e30='),
    'out/renderer/assets/Later-C3.js holds a source map',
  ],
  ['a test', withFile('tests/core/a.test.ts'), 'tests/core/a.test.ts belongs to the tests'],
  ['a test in the build', withFile('out/main/a.test.js'), 'out/main/a.test.js belongs to the tests'],
  ['source', withFile('src/main/index.ts'), 'src/main/index.ts is source'],
  ['a script of ours', withFile('scripts/run.mjs'), 'scripts/run.mjs is source'],
  [
    'a dependency',
    withFile('node_modules/zod/index.js'),
    'node_modules/zod/index.js is of node_modules: the bundles hold all they need',
  ],
  [
    'a development dependency',
    withFile('node_modules/vitest/index.js'),
    'node_modules/vitest/index.js is of node_modules: the bundles hold all they need',
  ],
  [
    'the host for the browser',
    withFile('out/main/browser-host.js'),
    'out/main/browser-host.js needs Node, not Electron',
  ],
  ['anything else', withFile('.env'), '.env is not on the list of what is shipped'],
  [
    'a large file',
    withFile('out/renderer/assets/a.woff2', new Uint8Array(LARGEST_FILE_BYTES + 1)),
    `out/renderer/assets/a.woff2 is ${LARGEST_FILE_BYTES + 1} bytes, more than ${LARGEST_FILE_BYTES}`,
  ],
  [
    'a name of the machine it was built on',
    withFile('out/renderer/assets/Later-C3.js', `const a = "${FOLDER}/src"`),
    `out/renderer/assets/Later-C3.js names a folder of this machine: ${FOLDER}`,
  ],
  [
    'a file without a hash',
    { ...GOOD, files: GOOD_FILES.map((good) => ({ ...good, isSealed: good.path !== 'out/preload/index.cjs' })) },
    'out/preload/index.cjs has no hash in the asar',
  ],
  [
    'development dependencies by name',
    withFile('package.json', JSON.stringify({ main: './out/main/index.js', devDependencies: {} })),
    'package.json has devDependencies',
  ],
  [
    'a start that is not there',
    withFile('package.json', JSON.stringify({ main: './main.js' })),
    'package.json starts ./main.js, which is missing',
  ],
  [
    'a package that main imports and nobody brings',
    withFile('out/main/chunks/a-B1.js', 'import "zod"; export const a = 1'),
    'out/main/chunks/a-B1.js imports zod, which is not in the package',
  ],
  [
    'a package that preload requires',
    withFile('out/preload/index.cjs', 'require("zod")'),
    'out/preload/index.cjs imports zod, which is not in the package',
  ],
  [
    'a package that a minified script requires',
    withFile('out/preload/index.cjs', 'require(`zod`)'),
    'out/preload/index.cjs imports zod, which is not in the package',
  ],
  [
    'a page that asks for Node',
    withFile('out/renderer/assets/Later-C3.js', 'import "node:fs"'),
    'out/renderer/assets/Later-C3.js imports node:fs, which is not in the package',
  ],
  [
    'a part of the page that is missing',
    withoutFile('out/renderer/assets/Later-C3.js'),
    'out/renderer/assets/index-A2.js imports ./Later-C3.js, which is not in the package',
  ],
  [
    'a page whose script is missing',
    withoutFile('out/renderer/assets/index-A2.js'),
    'out/renderer/index.html asks for ./assets/index-A2.js, which is missing',
  ],
  [
    'a recursive readdir in main',
    withFile('out/main/chunks/a-B1.js', 'export const a = fs.readdir$1(b, { recursive: !0, withFileTypes: !0 })'),
    'out/main/chunks/a-B1.js reads folders recursively, which fails inside an asar',
  ],
  ['no preload', withoutFile('out/preload/index.cjs'), 'out/preload/index.cjs is missing'],
  ['no picture for the window', withoutFile('resources/icons/icon.png'), 'resources/icons/icon.png is missing'],
  ['half a pack', withoutFile(PACK_FILES[1] ?? ''), 'resources/packs/sco/documents/history.md is missing'],
  ['no example', withoutFile(EXAMPLE_FILES[0] ?? ''), 'resources/examples/metre/pack.json is missing'],
  ['no notices', { ...GOOD, beside: ['LICENSE.txt'] }, 'THIRD-PARTY-NOTICES.md is missing beside app.asar'],
  ['no licence', { ...GOOD, beside: ['THIRD-PARTY-NOTICES.md'] }, 'LICENSE.txt is missing beside app.asar'],
  ['a fuse the other way', { ...GOOD, fuses: '100011001' }, 'the fuses are 100011001, not 000011001'],
  ['a fuse too many', { ...GOOD, fuses: '0000110011' }, 'the fuses are 0000110011, not 000011001'],
  [
    'an asar that was changed afterwards',
    { ...GOOD, headerHash: 'def' },
    'the binary expects an asar with the hash abc, but it has def',
  ],
  [
    'a binary that expects no hash',
    { ...GOOD, system: 'mac', statedHash: null },
    'the binary expects an asar with the hash null, but it has abc',
  ],
]

describe('refused in a package:', () => {
  test.for(PLANTED)('%s', ([, planted, told]) => {
    expect(faultsOf(planted)).toContain(told)
  })

  test('many files that are too much together', () => {
    const parts = Array.from({ length: 11 }, (_, index) =>
      file(`out/renderer/assets/${index}.woff2`, new Uint8Array(LARGEST_FILE_BYTES)),
    )
    const faults = faultsOf({ ...GOOD, files: [...GOOD_FILES, ...parts] })
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`^all files together are \\d+ bytes, more than ${LARGEST_APP_BYTES}$`)),
    ])
  })

  test('a package without a pack, and one without an example', () => {
    const expected = { folder: FOLDER, packFiles: PACK_FILES, exampleFiles: EXAMPLE_FILES }
    expect(findPackageFaults(GOOD, { ...expected, packFiles: [] })).toEqual(['there is no pack'])
    expect(findPackageFaults(GOOD, { ...expected, exampleFiles: [] })).toEqual(['there is no example of a pack'])
  })
})

describe('what the app imports', () => {
  const sources = (text: string) => [{ path: 'src/renderer/main.tsx', text }]

  test.for([
    'import { useState } from "react"',
    'import "@mantine/core/styles.css"',
    'import type { Root } from "mdast"',
    'export type { Root } from "mdast"',
    'import { app } from "electron"; import "node:path"; import "#core/ids"; import "./a.ts"',
    'const later = () => <p title={String(import("react"))} />',
  ])('is a dependency that ships: %s', (text) => {
    expect(findUndeclaredImports(sources(text), ['react', '@mantine/core'])).toEqual([])
  })

  test.for([
    ['import { expect } from "vitest"', 'vitest'],
    ['import { readable } from "@mantine/charts/styles.css"', '@mantine/charts/styles.css'],
    ['export * from "fast-check"', 'fast-check'],
    ['const later = import("fast-check")', 'fast-check'],
  ])('is told when it is not: %s', ([text, name]) => {
    expect(findUndeclaredImports(sources(text ?? ''), ['react', '@mantine/core'])).toEqual([
      `src/renderer/main.tsx imports ${name}, which is not among the dependencies that ship`,
    ])
  })
})
