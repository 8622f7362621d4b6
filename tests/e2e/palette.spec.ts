/** The palette: everything the app can do, and what is found, by a few letters. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import {
  noteField,
  openCard,
  openDocument,
  openScreen,
  selectWords,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const palette = (page: Page): Locator => page.getByRole('dialog', { name: 'Search or do anything' })
const field = (page: Page): Locator => palette(page).getByRole('combobox', { name: 'Search or do anything' })
const line = (page: Page, name: string | RegExp): Locator => palette(page).getByRole('option', { name })
const chosen = (page: Page): Locator => palette(page).getByRole('option', { selected: true })

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('a few letters of two words, in any order, run a command @shell', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('setti go')
  await expect(chosen(page)).toHaveText(/Go to Settings/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused()
  await expect(palette(page)).toBeHidden()
})

test('what was run last stands first', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('highlights')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Highlights', level: 1 })).toBeFocused()
  await openPalette(page)
  await expect(palette(page).getByRole('group', { name: 'Recent' }).getByRole('option')).toHaveText([
    'Go to HighlightsAlt + 3',
  ])
  await expect(chosen(page)).toHaveText(/Go to Highlights/)
})

test('a command of another screen goes there and does it', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Read')
  await openPalette(page)
  await page.keyboard.type('write note')
  await page.keyboard.press('Enter')
  await expect(noteField(page)).toBeVisible()
})

test('the list is told to screen readers, and the arrows go round', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('go to')
  await expect(palette(page).getByRole('status')).toHaveText(/^\d+ found$/)
  const lines = palette(page).getByRole('group', { name: 'Commands' }).getByRole('option')
  await expect(lines.first()).toHaveAttribute('aria-selected', 'true')
  const named = async () => (await field(page).getAttribute('aria-activedescendant')) ?? ''
  expect(await named()).toBe(await lines.first().getAttribute('id'))
  await page.keyboard.press('ArrowDown')
  await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true')
  expect(await named()).toBe(await lines.nth(1).getAttribute('id'))
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(palette(page).getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(lines.first()).toHaveAttribute('aria-selected', 'true')
})

test('what is found in the content opens at its place', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('beijing seat secretariat')
  const found = palette(page).getByRole('group', { name: 'Documents' }).getByRole('option')
  await found.first().click()
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page).toHaveURL(/#\/read\/sco\/[a-z-]+\/[a-z-]+/)
})

test('what was typed can be taken to the search page', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('charter')
  await line(page, /^Search for “charter”/).click()
  await expect(page.getByRole('searchbox')).toHaveValue('charter')
})

test('it opens beside a search, whose words stand in the address, and so do the keys', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Search')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('charter')
  await expect(page).toHaveURL(/#\/search\/charter$/)
  await openPalette(page)
  await page.keyboard.press('Escape')
  await page.keyboard.type('s')
  await expect(page.getByRole('searchbox')).toHaveValue('charters')
  await page.getByRole('button', { name: 'Show all keys' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('it opens while one types, Escape gives the field back as it was', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'A title', 'One two three')
  await noteField(page).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(4, 7))
  await openPalette(page)
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(noteField(page)).toBeFocused()
  await page.keyboard.type('2')
  await expect(noteField(page)).toHaveValue('One 2 three')
})

test('what is typed at once after its keys reaches its field, not the screen below', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.evaluate(() => {
    const press = (key: string, init: KeyboardEventInit = {}) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      )
    press('k', { code: 'KeyK', ctrlKey: true })
    // Today reviews on R and opens the document on O.
    for (const key of 'ro') press(key)
  })
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('ro')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
})

test('a command acts on the words that were selected', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await selectWords(page, 'Beijing is the seat')
  await openPalette(page)
  await page.keyboard.type('highlight green')
  await expect(chosen(page)).toHaveText(/Highlight the selection, green/)
  await page.keyboard.press('Enter')
  await expect(page.locator('mark')).toHaveText('Beijing is the seat')
})

test('what a note, a card and the settings can do is done from here', async ({ study: { page } }) => {
  const run = async (words: string) => {
    await openPalette(page)
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(palette(page)).toBeHidden()
  }
  await skipFirstSteps(page)
  await writeNote(page, 'Kept in view', 'Text')
  await run('pin note')
  await expect(page.getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-pressed', 'true')
  await run('delete note')
  await expect(page.getByRole('link', { name: 'Kept in view' })).toHaveCount(0)
  await run('open trash')
  await run('empty trash')
  await expect(page.getByText('The trash is empty')).toBeVisible()

  await openCard(page, 'When was the SCO founded?')
  await run('suspend')
  await run('resume card')
  await expect(page.getByRole('button', { name: 'Suspend' })).toBeVisible()

  await run('start afresh')
  await expect(page.getByRole('heading', { name: 'Your data', level: 2 })).toBeInViewport()
})

test('what cannot be done here is not listed', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await openPalette(page)
  await page.keyboard.type('selection')
  await expect(line(page, /^Search for/)).toBeVisible()
  await expect(line(page, /Highlight the selection/)).toHaveCount(0)
})

test('back is listed only where there is a way back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openPalette(page)
  await page.keyboard.type('forward')
  await expect(line(page, /^Search for/)).toBeVisible()
  await expect(line(page, /^Forward/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await openScreen(page, 'Read')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await openPalette(page)
  await page.keyboard.type('forward')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Read', level: 1 })).toBeVisible()
})

test('its keys close it again, and nothing else was done', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).focus()
  await openPalette(page)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeHidden()
  await expect(page.getByRole('link', { name: 'Review' })).toBeFocused()
})

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 900],
] as const)
  test(`axe finds nothing in it, ${colorScheme}, ${width} px wide`, async ({ study: { page } }) => {
    await skipFirstSteps(page)
    await page.setViewportSize({ width, height: 600 })
    await page.emulateMedia({ colorScheme })
    await openPalette(page)
    await page.keyboard.type('iran')
    await expect(palette(page).getByRole('group', { name: 'Facts' })).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=dialog]').analyze()
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => [id, html]))).toEqual([])
  })
