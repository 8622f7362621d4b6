/** The frame around the screens: in small windows, at 200 %, and what opens over it. */
import type { Page } from '@playwright/test'
import { openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

/** Reached by a command only. */
const OTHERS = ['Go to Packs', 'About this content', 'Change the keys']

const widthToSpare = (page: Page): Promise<number> =>
  page.evaluate(() => window.innerWidth - document.documentElement.scrollWidth)

test.describe('every screen can be reached, and nothing reaches over the side,', () => {
  for (const [what, width, height] of [
    ['in a window of 900 by 600', 900, 600],
    ['at 200 % in a window of 1280 by 800', 640, 400],
  ] as const)
    test(what, async ({ study: { page } }) => {
      await page.setViewportSize({ width, height })
      await skipFirstSteps(page)
      const places = await page.getByRole('navigation', { name: 'Screens' }).getByRole('link').all()
      for (const name of await Promise.all(places.map((place) => place.getAttribute('aria-label')))) {
        await openScreen(page, name ?? '')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await widthToSpare(page), name ?? '').toBeGreaterThanOrEqual(0)
      }
      for (const name of OTHERS) {
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: 'Search or do anything' }).fill(name)
        await page.getByRole('option', { name, exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
        expect(await widthToSpare(page), name).toBeGreaterThanOrEqual(0)
      }
      await openDocument(page, 'Members and partners')
      expect(await widthToSpare(page), 'reader').toBeGreaterThanOrEqual(0)
      // Also what stands lowest.
      await page.getByRole('button', { name: 'Search or do anything' }).click()
      await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused()
      expect(await widthToSpare(page), 'palette').toBeGreaterThanOrEqual(0)
    })
})

test('folded to icons, each place has its name beside it at once, without a fade', async ({ study: { page } }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await skipFirstSteps(page)
  // How much is seen of each name when it comes.
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    new MutationObserver(() => {
      for (const tip of document.querySelectorAll('[role=tooltip]')) seen.push(getComputedStyle(tip).opacity)
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  await expect(async () => {
    await page.mouse.move(500, 300)
    await page.getByRole('link', { name: 'Search' }).hover()
    await expect(page.getByRole('tooltip', { name: 'Search' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect([...new Set(seen)]).toEqual(['1'])
})

test('a key right after a dialog closes already means the screen', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused()
})

test('Escape closes the question about an address, not the panel below, however fast it comes', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await page.getByRole('button', { name: 'Sources of this sentence, 1', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Sources of this sentence' })
  const address = panel.getByRole('button', { name: /^Open the address of/ }).first()
  await address.focus()
  // The very next thing that happens: the dialog has no time to take the focus.
  await address.evaluate(async (button: HTMLElement) => {
    button.click()
    await new Promise((resolve) => setTimeout(resolve, 0))
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
  })
  await expect(page.getByRole('dialog', { name: 'Open this address?' })).toBeHidden()
  await expect(panel).toBeVisible()
  // And as one does it: the question stands above the panel.
  await address.click()
  await page.getByRole('dialog', { name: 'Open this address?' }).getByRole('button', { name: 'Copy' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Open this address?' })).toBeHidden()
})

test('an address that leads nowhere says so, and no place is lit', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  for (const route of ['/nowhere', '/search?q=samarkand', '/notesx']) {
    await page.goto(new URL(`#${route}`, page.url()).href)
    await expect(page.getByText('There is no such place here')).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current]')).toHaveCount(0)
    await page.getByRole('link', { name: 'Today', exact: true }).last().click()
    await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  }
})
