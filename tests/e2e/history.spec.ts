/** Back and forward lead to the place, not only to the screen. */
import type { Page } from '@playwright/test'
import { openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(window.scrollY))

test('back finds the screen as it was left: as far down, the same link in focus @shell', async ({
  study: { page },
}) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await skipFirstSteps(page)
  await openScreen(page, 'Help')
  const link = page.getByRole('article', { name: 'How the app decides' }).getByRole('link', { name: 'Cards' })
  await link.scrollIntoViewIfNeeded()
  await link.focus()
  const before = await scrolled(page)
  expect(before).toBeGreaterThan(200)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cards', level: 1 })).toBeFocused()
  expect(await scrolled(page)).toBe(0)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(link).toBeFocused()
  expect(await scrolled(page)).toBe(before)
  await page.keyboard.press('Alt+ArrowRight')
  // It is scrolled a moment after it is there.
  await expect.poll(() => scrolled(page)).toBe(0)
})

test('back from a note leads to the sentence in the text', async ({ study: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  const block = page.getByRole('article').locator('[data-block]').nth(20)
  await block.scrollIntoViewIfNeeded()
  await block.focus()
  const before = await scrolled(page)
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(block).toBeFocused()
  expect(await scrolled(page)).toBe(before)
})

test('a new screen begins at its top, with the focus on its heading', async ({ study: { page } }) => {
  await page.setViewportSize({ width: 1280, height: 500 })
  await skipFirstSteps(page)
  await openScreen(page, 'Help')
  await page.getByRole('article', { name: 'When something goes wrong' }).scrollIntoViewIfNeeded()
  await page.keyboard.press('Alt+9')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused()
  expect(await scrolled(page)).toBe(0)
})
