/**
 * `test` for specs that start the app. Its `study` is open when the spec begins; when it ends, nothing forbidden may have been
 * seen, and the processes and the data are removed. `shell` is the same for specs of Electron's side.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, expect } from '@playwright/test'
import { createLoopbackApp } from './loopback-app.ts'
import { createShellApp, type ShellApp } from './shell-app.ts'
import type { StudyApp } from './study-app.ts'
import type { StudyOptions } from './study-options.ts'

export { expect }

interface Fixtures {
  /** An empty folder, removed after the spec. */
  readonly folder: string
  /** The app on the host that the project names. */
  readonly study: StudyApp
  readonly shell: ShellApp
}

export const test = base.extend<Fixtures & StudyOptions>({
  host: ['loopback', { option: true }],
  folder: async ({ host }, provide) => {
    const folder = await mkdtemp(path.join(tmpdir(), `sco-study-${host}-`))
    await provide(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  },
  study: async ({ host, folder }, provide) => {
    await runOpened(host === 'loopback' ? createLoopbackApp(folder) : createShellApp(folder), provide)
  },
  shell: async ({ folder }, provide) => {
    await runOpened(createShellApp(folder), provide)
  },
})

async function runOpened<T extends StudyApp>(app: T, provide: (app: T) => Promise<void>): Promise<void> {
  try {
    await app.open()
    await provide(app)
    expect(app.watch.take()).toEqual([])
  } finally {
    await app.kill()
  }
}
