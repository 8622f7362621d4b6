import { defineConfig } from '@playwright/test'
import type { StudyOptions } from './tests/helpers/study-options.ts'

export default defineConfig<StudyOptions>({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/helpers/global-setup.ts',
  // Long, because a busy machine is no fault of the app; how fast it is, benches say.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  projects: [
    { name: 'loopback', testIgnore: 'shell/**', use: { host: 'loopback' } },
    { name: 'shell', testMatch: 'shell/**/*.spec.ts', use: { host: 'shell' } },
    // A reader's stories that carry the tag run once more in Electron, or on its stand-in.
    { name: 'shell-stories', testIgnore: ['shell/**', 'loopback/**'], grep: /@shell/, use: { host: 'shell' } },
  ],
})
