/** The guide inside the app. */
import { AxeBuilder } from '@axe-core/playwright'
import { openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

test('F1 opens it from a field; a word finds its topics and is marked', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Search')
  await page.keyboard.press('F1')
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible()
  await page.getByLabel('Find in the guide').fill('desired retention')
  await expect(page.getByRole('status').filter({ hasText: /found/ })).toHaveText('2 found')
  await expect(page.getByRole('article', { name: 'How the app decides when a card comes back' })).toBeVisible()
  await expect(page.getByRole('article', { name: 'Undo' })).toHaveCount(0)
  const marked = await page.evaluate(() => [...(CSS.highlights.get('guide-words') ?? [])].map(String))
  expect(marked).toContain('retention')
  await page.getByLabel('Find in the guide').fill('xyzzy')
  await expect(page.getByText('Nothing about “xyzzy”.')).toBeVisible()
})

test('its contents lead to each topic', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Help')
  await page
    .getByRole('navigation', { name: 'Contents of the guide' })
    .getByRole('link', { name: 'Search', exact: true })
    .click()
  await expect(page.getByRole('heading', { name: 'Search', level: 3, exact: true })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Search', level: 3, exact: true })).toBeInViewport()
})

test('its keys are those that the reader chose', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.goto(new URL('#/keys', page.url()).href)
  await page.getByRole('button', { name: 'Change the keys: Search or do anything', exact: true }).click()
  await page.keyboard.press('Control+j')
  await openScreen(page, 'Help')
  const topic = page.getByRole('article', { name: 'The palette: search or do anything' })
  await expect(topic.getByText('Ctrl + J')).toBeVisible()
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 900],
] as const)
  test(`axe finds nothing in the guide and the keys, ${colorScheme}, ${width} px wide`, async ({ study: { page } }) => {
    await skipFirstSteps(page)
    await page.setViewportSize({ width, height: 700 })
    await page.emulateMedia({ colorScheme })
    for (const name of ['Help', 'Keys']) {
      await page.goto(new URL(`#/${name.toLowerCase()}`, page.url()).href)
      await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))).toEqual([])
    }
  })
