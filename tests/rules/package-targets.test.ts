/** What the description of the packages must say (electron-builder.config.ts, scripts/package/target-rules.ts). */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Configuration } from 'electron-builder'
import { describe, expect, test } from 'vitest'
import { describePackage } from '../../electron-builder.config.ts'
import { findDescriptionFaults, findMenuEntryFaults, listTargets } from '../../scripts/package/target-rules.ts'

test('our description has no fault', () => {
  expect(findDescriptionFaults(describePackage())).toEqual([])
})

test('each call gives a description of its own, since electron-builder writes into it', () => {
  const first = describePackage()
  const { files } = first
  if (Array.isArray(files)) files.length = 0
  expect(describePackage().files).not.toEqual([])
})

test('targets are listed with their processors', () => {
  expect(listTargets(describePackage(), 'mac')).toEqual([
    { name: 'dmg', processor: 'x64' },
    { name: 'dmg', processor: 'arm64' },
  ])
})

test('main tells Windows the id of the package, without which it shows no notices', () => {
  const main = readFileSync(path.resolve(import.meta.dirname, '../../src/main/index.ts'), 'utf8')
  expect(main).toContain(`setAppUserModelId('${describePackage().appId}')`)
})

const PLANTED: readonly [what: string, planted: Partial<Configuration>, told: string][] = [
  ['no rpm', { linux: { target: [{ target: 'deb', arch: ['x64'] }] } }, 'the targets: no linux rpm x64'],
  ['one chip of macOS only', { mac: { target: { target: 'dmg', arch: 'arm64' } } }, 'the targets: no mac dmg x64'],
  [
    'a target more',
    { win: { target: [{ target: 'msi', arch: 'x64' }] } },
    'the targets: win msi x64, which nobody asked for',
  ],
  ['no stated processor', { win: { target: 'nsis' } }, 'the targets: no win nsis x64'],
  ['no type for packs', { fileAssociations: [] }, 'no file type .scopack as application/x-sco-study-pack'],
  ['publishing', { publish: { provider: 'github' } }, 'it would be published'],
  ['no asar', { asar: false }, 'asar is not on'],
  ['no integrity', { disableAsarIntegrity: true }, 'the integrity of the asar is off'],
  [
    'data that goes with the app',
    { nsis: { deleteAppDataOnUninstall: true } },
    "removing the app removes the reader's data",
  ],
]

describe('refused in the description:', () => {
  test.for(PLANTED)('%s', ([, planted, told]) => {
    expect(findDescriptionFaults({ ...describePackage(), ...planted })).toContain(told)
  })
})

describe("Linux's menu", () => {
  const entry = `[Desktop Entry]
Exec="/opt/SCO Study/sco-study" %U
MimeType=application/x-sco-study;application/x-sco-study-pack;x-scheme-handler/study;
Categories=Education;
`
  test.for([
    ['a good entry', entry, []],
    ['an entry without the sandbox', entry.replace('%U', '--no-sandbox %U'), ['it switches the sandbox off']],
    [
      'an entry that opens no link',
      entry.replace('x-scheme-handler/study;', ''),
      ['it does not open x-scheme-handler/study'],
    ],
    [
      'an entry that opens no copy',
      entry.replace('application/x-sco-study;', ''),
      ['it does not open application/x-sco-study'],
    ],
    [
      'an entry that opens no pack',
      entry.replace('application/x-sco-study-pack;', ''),
      ['it does not open application/x-sco-study-pack'],
    ],
    ['an entry elsewhere', entry.replace('Education', 'Utility'), ['it is not under Education']],
  ] as const)('%s', ([, text, told]) => {
    expect(findMenuEntryFaults(text)).toEqual(told)
  })
})
