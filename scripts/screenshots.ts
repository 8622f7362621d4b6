/** `npm run screenshots`: every screen, light and dark, large and small, into screenshots/ (which git ignores). */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowserHost } from '../src/main/browser-host.ts'
import { type Appearance, createLoopbackApp, LOOPBACK_ORIGIN, LOOPBACK_PORT } from '../tests/helpers/loopback-app.ts'
import { buildIfStale } from './build-state.ts'
import { PROJECT } from './run-command.ts'
import { SCREENS } from './screens.ts'

const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
]
const APPEARANCES: readonly Appearance[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  SIZES.map((viewport) => ({ colorScheme, viewport })),
)

const screenshots = path.join(PROJECT, 'screenshots')

await buildIfStale(PROJECT)
await mkdir(screenshots, { recursive: true })
const folders = {
  renderer: path.join(PROJECT, 'out/renderer'),
  packs: path.join(PROJECT, 'resources/packs'),
  examples: path.join(PROJECT, 'resources/examples'),
}
const host = await startBrowserHost(folders, LOOPBACK_PORT)
try {
  for (const appearance of APPEARANCES) await takeAll(appearance)
} finally {
  await host.close()
}

/** Opens the app on an empty library and takes every screen as it looks then. */
async function takeAll(appearance: Appearance): Promise<void> {
  const { colorScheme, viewport } = appearance
  const profile = await mkdtemp(path.join(tmpdir(), 'sco-study-screens-'))
  const app = createLoopbackApp(profile, appearance)
  try {
    const page = await app.open()
    for (const { name, route, prepare } of SCREENS) {
      await page.goto(`${LOOPBACK_ORIGIN}/#${route}`)
      await settle(page)
      await prepare?.(page)
      await settle(page)
      const file = `${name}-${colorScheme}-${viewport.width}x${viewport.height}.png`
      await page.screenshot({ path: path.join(screenshots, file) })
      console.log(file)
    }
  } finally {
    await app.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}

/** Waits until the screen has its heading and its fonts. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}
