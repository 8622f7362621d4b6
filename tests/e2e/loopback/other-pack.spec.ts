/** The app is about no subject: with another pack, and only that one, as the pack that comes with it, everything is about that pack. */
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startBrowserHost } from '../../../src/main/browser-host.ts'
import { freePort } from '../../helpers/free-port.ts'
import { createLoopbackApp, DEFAULT_APPEARANCE } from '../../helpers/loopback-app.ts'
import { highlightWords, openDocument, openScreen, question, skipFirstSteps } from '../../helpers/reader.ts'
import { expect, test } from '../../helpers/study-test.ts'

const project = path.resolve(import.meta.dirname, '../../..')

/** Nothing on the screen is of the pack that usually comes with the app; its own name, which it was given, aside. */
async function expectNothingElse(page: Page): Promise<void> {
  const text = await page.locator('body').innerText()
  expect(text.replaceAll('SCO Study', '')).not.toMatch(/\bSCO\b|Shanghai|Eurasia|member state/i)
}

/** Serves the built app with only the example as its pack, and opens it on an empty library. */
const withExample = test.extend<{ readonly page: Page }>({
  page: async ({ folder }, provide) => {
    const examples = path.join(project, 'resources/examples')
    const folders = { renderer: path.join(project, 'out/renderer'), packs: examples, examples }
    const host = await startBrowserHost(folders, await freePort())
    const app = createLoopbackApp(folder, DEFAULT_APPEARANCE, host.origin)
    try {
      await provide(await app.open())
      expect(app.watch.take()).toEqual([])
    } finally {
      await app.kill()
      await host.close()
    }
  },
})

withExample('its first card is asked in the first steps, and Today offers its texts', async ({ page }) => {
  await page.getByRole('button', { name: 'I have read it' }).click()
  await expect(page.getByRole('main')).toContainText('The toise of Paris')
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await expectNothingElse(page)
  await page.getByRole('link', { name: 'Review' }).first().click()
  await expect(question(page)).toContainText('John Wilkins')
  await page.keyboard.press('Space')
  await expect(page.getByText('pendulum', { exact: true })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('An Essay towards a Real Character')
  await expectNothingElse(page)
})

withExample('its texts are read and marked, its facts cited, its terms explained', async ({ page }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'From a bar to light')
  await highlightWords(page, 'tied the metre to the speed of light', '3')
  await page.getByRole('article').getByText('CGPM').click()
  await expect(page.getByText('Conférence générale des poids et mesures')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectNothingElse(page)
  await openScreen(page, 'Highlights')
  await expect(page.getByRole('main')).toContainText('tied the metre to the speed of light')
  await openScreen(page, 'Cards')
  await expect(page.getByRole('main')).toContainText('56 cards, 0 of them begun')
  await expectNothingElse(page)
})

withExample('its dated facts are on the timeline, in lanes of its own', async ({ page }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Timeline')
  const line = page.getByRole('listbox', { name: 'Timeline' })
  await expect(line.getByRole('option', { name: /Metre Convention/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Laws and treaties')
  await expectNothingElse(page)
})

withExample('it is searched, told about, and proposed from', async ({ page }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Search')
  await page.getByRole('searchbox', { name: 'Search documents' }).fill('kryptno')
  await expect(page.getByRole('main')).toContainText('an orange light of krypton')
  await openScreen(page, 'Read')
  await page.getByRole('main').getByRole('link', { name: 'Packs', exact: true }).click()
  await page.getByRole('link', { name: 'About The metre' }).click()
  await expect(page.getByRole('main')).toContainText('Ken Alder: The Measure of All Things')
  await expectNothingElse(page)
  await page.goBack()
  await page.getByRole('link', { name: 'Proposed cards: The metre' }).click()
  await expect(page.getByRole('main').getByRole('status')).toContainText('0 accepted')
  await expectNothingElse(page)
})
