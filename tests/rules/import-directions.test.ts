/**
 * Who may import whom (docs: architecture): every arrow is planted the wrong way round in an empty copy of the
 * tree, and the project's own lint configuration must refuse it.
 */
import { execFile } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const project = path.resolve(import.meta.dirname, '../..')

/** A folder or file, and what it may not import. */
const REFUSED: readonly [from: string, ...specifiers: string[]][] = [
  ['src/core/cards/x.ts', '#shared/desktop-api', '../../shared/desktop-api.ts', '../../main/log.ts'],
  ['src/core/cards/x.ts', '../../preload/index.ts', '../../renderer/db/database.ts', 'electron', 'react', 'react-dom'],
  ['src/core/cards/x.ts', 'dexie', 'dexie-react-hooks', '@mantine/core', 'wouter', 'node:fs', 'vite'],
  ['src/shared/x.ts', '../main/log.ts', '../preload/index.ts', '../renderer/db/database.ts', '../core/ids.ts'],
  ['src/shared/x.ts', 'electron', 'react', 'dexie', 'node:fs', '@mantine/core'],
  ['src/main/x.ts', '../renderer/db/database.ts', '../preload/index.ts', '../core/ids.ts', '../shared/desktop-api.ts'],
  ['src/main/x.ts', 'react', 'dexie', '@mantine/core', 'wouter'],
  ['src/main/x.ts', 'node:http', 'http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'undici'],
  ['src/main/x.ts', 'node:dns', 'node:dns/promises'],
  ['src/main/browser-host.ts', 'electron', '../renderer/db/database.ts'],
  ['src/main/app-server.ts', 'electron', 'node:http', '../core/ids.ts'],
  ['src/preload/x.ts', '#core/ids', '../main/log.ts', '../renderer/db/database.ts', 'node:fs', 'react', 'dexie', 'zod'],
  ['src/renderer/db/x.ts', '../features/cards/x.ts', '../app/App.tsx', '../ui/Page.tsx', '../platform/clock.ts'],
  ['src/renderer/db/x.ts', 'electron', 'node:fs', '@mantine/core', 'wouter', '../../main/log.ts', '../../core/ids.ts'],
  ['src/renderer/features/cards/x.ts', '../notes/x.ts', '../../app/App.tsx', 'dexie', 'dexie-react-hooks'],
  ['src/renderer/features/cards/x.ts', 'electron', 'node:fs', '../../../main/log.ts', '../../../core/ids.ts'],
  ['src/renderer/app/x.ts', 'dexie', 'electron', 'node:fs', '../../main/log.ts', '../../core/ids.ts'],
  ['src/renderer/main.tsx', 'dexie', 'electron', 'node:fs', '../main/log.ts'],
  ['src/renderer/ui/x.ts', '../db/database.ts', '../features/cards/x.ts', '../app/App.tsx', 'dexie', 'electron'],
  ['src/renderer/platform/x.ts', '../db/database.ts', '../features/cards/x.ts', '../app/App.tsx', 'dexie', 'electron'],
]

/** The arrows the right way round, and what a layer stands on. */
const ALLOWED: readonly [from: string, ...specifiers: string[]][] = [
  ['src/core/cards/x.ts', '#core/ids', './y.ts', 'zod', 'ts-fsrs'],
  ['src/shared/x.ts', '#core/ids', './y.ts'],
  ['src/main/x.ts', '#core/ids', '#shared/desktop-api', './y.ts', 'electron', 'node:fs', 'zod'],
  ['src/main/browser-host.ts', 'node:http', './app-server.ts'],
  ['src/main/app-server.ts', 'node:fs/promises', '#core/ids'],
  ['src/preload/x.ts', 'electron', '#shared/desktop-api'],
  ['src/renderer/db/x.ts', 'dexie', 'dexie-react-hooks', '#core/ids', './y.ts'],
  [
    'src/renderer/features/cards/x.ts',
    '../../db/database.ts',
    '../../ui/Page.tsx',
    '../../platform/clock.ts',
    './y.ts',
  ],
  ['src/renderer/features/cards/x.ts', '#core/ids', '#shared/desktop-api', 'react', '@mantine/core'],
  ['src/renderer/app/x.ts', '../features/cards/x.ts', '../db/database.ts', '../ui/Page.tsx', '../platform/clock.ts'],
  ['src/renderer/ui/x.ts', '#core/ids', 'react', '@mantine/core', './y.ts'],
  ['src/renderer/platform/x.ts', '#shared/desktop-api', '#core/ids', './y.ts'],
]

/** What a layer may not reach for without importing it. */
const REFUSED_CODE: readonly [from: string, code: string][] = [
  ['src/core/cards/x.ts', 'Math.random()'],
  ['src/core/cards/x.ts', 'Date.now()'],
  ['src/core/cards/x.ts', 'crypto.randomUUID()'],
  ['src/core/cards/x.ts', "fetch('https://example.com/')"],
  ['src/main/x.ts', "fetch('https://example.com/')"],
  ['src/main/x.ts', "new WebSocket('wss://example.com/')"],
]

interface Planted {
  readonly file: string
  readonly code: string
  /** 1-based. */
  readonly line: number
}

/** One line of a file for each thing that is planted there. */
function plant(rows: readonly (readonly [file: string, ...codes: string[]])[]): Planted[] {
  const lines = new Map<string, number>()
  return rows.flatMap(([file, ...codes]) =>
    codes.map((code) => {
      const line = (lines.get(file) ?? 0) + 1
      lines.set(file, line)
      return { file, code, line }
    }),
  )
}

function asImports(rows: typeof REFUSED): (readonly [string, ...string[]])[] {
  return rows.map(([file, ...specifiers]) => [file, ...specifiers.map((specifier) => `import '${specifier}'`)])
}

/** Writes a tree with the project's own configuration, and lints it. @returns the rules that each `file:line` breaks. */
async function lint(planted: readonly Planted[], ...flags: string[]): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sco-study-rules-'))
  try {
    for (const name of ['.oxlintrc.json', 'tsconfig.json']) await cp(path.join(project, name), path.join(folder, name))
    for (const { file, code } of planted) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
      await appendFile(path.join(folder, file), `${code}\n`)
    }
    const { diagnostics } = await runLinter(folder, flags)
    return new Map(diagnostics.map(({ filename, labels, code }) => [`${filename}:${labels[0]?.span.line}`, code]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string
    readonly code: string
    readonly labels: readonly { readonly span: { readonly line: number } }[]
  }[]
}

/** It ends with 1 when it has something to say, which is what is wanted here. */
function runLinter(folder: string, flags: readonly string[]): Promise<Report> {
  const linter = path.join(project, 'node_modules/oxlint/bin/oxlint')
  return new Promise((resolve) => {
    execFile(process.execPath, [linter, ...flags, '-f', 'json', '.'], { cwd: folder }, (_error, output) =>
      resolve(JSON.parse(output)),
    )
  })
}

const refused = plant([...asImports(REFUSED), ...REFUSED_CODE])
const allowed = plant(asImports(ALLOWED))
const [complaints, falseAlarms] = await Promise.all([lint(refused), lint(allowed)])

describe('refused', () => {
  test.each(refused)('$file: $code', ({ file, line }) => {
    expect(complaints.get(`${file}:${line}`)).toMatch(/no-restricted-(imports|globals|properties)/)
  })
})

describe('allowed', () => {
  test.each(allowed)('$file: $code', ({ file, line }) => {
    expect(falseAlarms.get(`${file}:${line}`)).toBeUndefined()
  })
})

test('a promise that nobody waits for is refused', async () => {
  const planted = plant([['src/core/cards/x.ts', 'export const wait = (): void => { Promise.resolve(1) }']])
  const found = await lint(planted, '--type-aware')
  expect(found.get('src/core/cards/x.ts:1')).toContain('no-floating-promises')
})
