/** The reader's taste: paper, face and measure apply at once, everywhere; and whatever is chosen can be read. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { highlightWords, openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const COLORS = [
  ['China became a full', 'yellow', '1'],
  ['Kazakhstan became a full', 'green', '2'],
  ['Kyrgyzstan became a full', 'blue', '3'],
  ['Russia became a full', 'pink', '4'],
] as const

const html = (page: Page): Locator => page.locator('html')

/** Chooses one of a few by its words, in the settings. */
async function choose(page: Page, setting: string, choice: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: setting })
  await group.getByText(choice, { exact: true }).click()
  await expect(group.getByRole('radio', { name: choice })).toBeChecked()
}

async function markAllColors(page: Page): Promise<void> {
  await openDocument(page, 'Members and partners')
  for (const [words, , key] of COLORS) await highlightWords(page, words, key)
}

test('paper, face and measure apply at once in every window, and are there after a reload', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  const other = await page.context().newPage()
  const fonts: string[] = []
  other.on('request', (request) => request.url().includes('.woff2') && fonts.push(request.url()))
  await other.goto(`${new URL(page.url()).origin}/#/read/sco/members`)
  const article = other.getByRole('article')
  await expect(article).toHaveCSS('font-family', /^"Source Serif 4 Variable"/)
  await openScreen(page, 'Settings')
  await choose(page, 'Theme', 'Sepia')
  await choose(page, 'Face', 'Sans')
  await expect(html(other)).toHaveAttribute('data-paper', 'sepia')
  await expect(other.locator('body')).toHaveCSS('background-color', 'rgb(245, 236, 217)')
  await expect(article).toHaveCSS('font-family', /^"Inter Variable"/)
  expect(fonts.filter((url) => url.includes('atkinson'))).toEqual([])

  await choose(page, 'Face', 'Dyslexia-friendly')
  await page.getByRole('slider', { name: /^Space between lines/ }).press('End')
  await choose(page, 'Width', 'Narrow')
  await expect(article).toHaveCSS('font-family', /^"Atkinson Hyperlegible Next Variable"/)
  await expect(article).toHaveCSS('line-height', '43.2px')
  await expect(article).toHaveCSS('letter-spacing', '0.54px')
  await expect.poll(() => fonts.some((url) => url.includes('atkinson'))).toBe(true)
  await other.reload()
  await expect(article).toHaveCSS('font-family', /^"Atkinson Hyperlegible Next Variable"/)
  await expect(article).toHaveCSS('line-height', '43.2px')
  await expect(article).toHaveAttribute('data-width', 'narrow')
  await expect(html(other)).toHaveAttribute('data-paper', 'sepia')
})

test('the settings beside the text are the same ones', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await choose(page, 'Theme', 'Dark')
  await choose(page, 'Face', 'Sans')
  await page.keyboard.press('Escape')
  await expect(html(page)).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await openScreen(page, 'Settings')
  await expect(page.getByRole('radiogroup', { name: 'Theme' }).getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.getByRole('radiogroup', { name: 'Face' }).getByRole('radio', { name: 'Sans' })).toBeChecked()
})

test('what is left to the system follows it while the app is open', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(html(page)).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  }
  await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' })
  await expect(html(page)).toHaveAttribute('data-contrast', 'high')
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced')
  await page.emulateMedia({ contrast: 'no-preference', reducedMotion: 'no-preference' })
  await expect(html(page)).toHaveAttribute('data-contrast', 'normal')
  await expect(html(page)).toHaveAttribute('data-motion', 'full')
})

test('reduced motion lets nothing slide or fade, whatever the system says', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const indicator = page.locator('.mantine-SegmentedControl-indicator').first()
  await expect(indicator).not.toHaveCSS('transition-duration', '1e-05s')
  await choose(page, 'Motion', 'Reduced')
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced')
  await expect(indicator).toHaveCSS('transition-duration', '1e-05s')
})

for (const paper of ['Light', 'Sepia', 'Dark'])
  for (const [contrast, least, rules] of [
    ['System', 4.5, ['color-contrast']],
    ['High', 7, ['color-contrast', 'color-contrast-enhanced']],
  ] as const)
    test(`text and the four highlights have a contrast of ${least} (${paper}, contrast ${contrast})`, async ({
      study: { page },
    }) => {
      // axe reads four screens.
      test.slow()
      await skipFirstSteps(page)
      await markAllColors(page)
      await openScreen(page, 'Settings')
      await choose(page, 'Contrast', contrast)
      await choose(page, 'Theme', paper)
      await expectReadable(page, [...rules], 'settings')
      await page.getByRole('button', { name: 'Start afresh…' }).click()
      await page.getByLabel('To go on, type “afresh”').fill('afresh')
      await expectReadable(page, [...rules], 'a dialog')
      await page.keyboard.press('Escape')
      await openDocument(page, 'Members and partners')
      await expect(page.locator('mark')).toHaveCount(COLORS.length)
      await expectReadable(page, [...rules], 'reader')
      await openScreen(page, 'Highlights')
      await expect(page.locator('[data-color]').first()).toBeVisible()
      await expectReadable(page, [...rules], 'highlights')
    })

async function expectReadable(page: Page, rules: string[], what: string): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withRules(rules)
    .exclude('.mantine-Notification-root')
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html: part, any }) => [id, part, any[0]?.message]))
  expect.soft(found, what).toEqual([])
}

test('in the system’s own few colours, highlights, what is chosen and the focus are told apart', async ({
  study: { page },
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await skipFirstSteps(page)
  await markAllColors(page)
  const styles = await page
    .locator('mark')
    .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).borderBottomStyle))
  expect(styles).toEqual(['solid', 'double', 'dashed', 'dotted'])

  const nav = page.getByRole('navigation', { name: 'Screens' })
  const [here, there] = [nav.getByRole('link', { name: 'Read' }), nav.getByRole('link', { name: 'Notes' })]
  const background = (link: Locator) => link.evaluate((element) => getComputedStyle(element).backgroundColor)
  expect(await background(here)).not.toBe(await background(there))

  await openScreen(page, 'Settings')
  const chosen = page.locator('.mantine-SegmentedControl-label[data-active]').first()
  const others = page.locator('.mantine-SegmentedControl-label:not([data-active])').first()
  expect(await background(chosen)).not.toBe(await background(others))
  const field = page.getByRole('slider', { name: /^Size/ })
  await field.press('ArrowRight')
  await expect(field).toHaveCSS('outline-style', 'solid')
  await expect(field).toHaveCSS('outline-width', '3px')

  await openScreen(page, 'Highlights')
  const sides = () =>
    page
      .locator('[data-color]')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).borderInlineStartStyle))
  await expect.poll(async () => (await sides()).toSorted()).toEqual(['dashed', 'dotted', 'double', 'solid'])
})

test('all that the settings say of the look is also changed by commands', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  const run = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search or do anything' }).fill(words)
    await page.keyboard.press('Enter')
  }
  await run('larger text')
  await expect(page.getByRole('article')).toHaveCSS('font-size', '19px')
  await run('smaller text')
  await expect(page.getByRole('article')).toHaveCSS('font-size', '18px')
  await run('theme sepia')
  await expect(html(page)).toHaveAttribute('data-paper', 'sepia')
  await run('dyslexia')
  await expect(html(page)).toHaveAttribute('data-face', 'dyslexic')
  await run('high contrast')
  await expect(html(page)).toHaveAttribute('data-contrast', 'high')
  await run('reduced motion')
  await expect(html(page)).toHaveAttribute('data-motion', 'reduced')
  const width = async () => (await page.getByRole('article').boundingBox())?.width ?? 0
  const before = await width()
  await run('narrower')
  await expect.poll(width).toBeLessThan(before)
  await run('more space between lines')
  await expect(html(page)).toHaveCSS('--reading-line', '1.7')
})
