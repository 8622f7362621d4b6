/** The whole story without a mouse. */
import type { Locator, Page } from '@playwright/test'
import {
  expectSaved,
  highlightWords,
  noteField,
  openDocument,
  openScreen,
  question,
  skipFirstSteps,
} from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

/** Presses a key until the focus is there. */
async function moveFocus(page: Page, key: string, to: Locator): Promise<void> {
  await expect(to).toBeAttached()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (await to.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${key} does not lead to ${String(to)}`)
}

/** What is selected in the text. */
const selected = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()?.toString() ?? '')

test('the first card is reviewed by keys alone', async ({ study: { page } }) => {
  await expect(page.getByText('Step 1 of 3')).toBeVisible()
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press('3')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
})

test('reading, highlighting, a note, a card and a review go by keys alone', async ({ study: { page } }) => {
  await skipFirstSteps(page)

  // To a document and into its text.
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Read', level: 1 })).toBeFocused()
  await moveFocus(page, 'Tab', page.getByRole('link', { name: 'Members and partners' }))
  await page.keyboard.press('Enter')
  const block = (text: string) => page.getByRole('article').locator('[data-block]').filter({ hasText: text })
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(block('As of February 2026')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(block('China became a full member')).toBeFocused()

  // A sentence, the next, a word, more words; then a highlight.
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toContain('China became a full member of the SCO on 15 June 2001')
  await page.keyboard.press('ArrowRight')
  expect(await selected(page)).toBe('Beijing is the seat of the Secretariat.')
  await page.keyboard.press('Escape')
  expect(await selected(page)).toBe('')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  expect(await selected(page)).toBe('became')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  expect(await selected(page)).toBe('became a full')
  await expect(page.getByRole('status').filter({ hasText: 'Selected: became a full' })).toBeAttached()
  await page.keyboard.press('1')
  await expect(page.locator('mark')).toHaveText('became a full')
  await expect(page.getByRole('status').filter({ hasText: 'Highlighted, yellow: became a full' })).toBeAttached()
  await expect(block('China became a full member')).toBeFocused()

  // Its comment; the focus comes back.
  await moveFocus(page, 'Tab', page.getByRole('button', { name: 'Highlight, yellow: became a full' }))
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await expect(panel.locator(':focus')).toHaveCount(1)
  await moveFocus(page, 'Tab', panel.getByLabel('Comment'))
  await page.keyboard.type('By keys')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  const handle = page.getByRole('button', { name: 'Highlight, yellow: became a full. Comment: By keys' })
  await expect(handle).toBeFocused()

  // A source.
  const sign = block('China became a full member').getByRole('button', { name: 'Sources of this sentence' }).first()
  await moveFocus(page, 'Tab', sign)
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog', { name: 'Sources of this sentence' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(sign).toBeFocused()

  // A card and a note from a selection.
  await moveFocus(page, 'Shift+Tab', block('China became a full member'))
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('c')
  const form = page.getByRole('dialog', { name: 'Make a card' })
  await expect(form.getByLabel('Front')).toBeFocused()
  await page.keyboard.type('Since when is China a member?')
  // The passage is suggested for the back; what is typed takes its place.
  await page.keyboard.press('Tab')
  await page.keyboard.type('Since the first day')
  await expect(form.getByLabel('Back')).toHaveValue('Since the first day')
  await page.keyboard.press('Control+Enter')
  await expect(form).toBeHidden()
  await expect(block('China became a full member')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  expect(await selected(page)).toBe('Beijing is the seat of the Secretariat.')
  await page.keyboard.press('n')
  await expect(noteField(page)).toBeFocused()
  await expect(page.getByRole('blockquote')).toHaveText('Beijing is the seat of the Secretariat.')
  await page.keyboard.type('Written by keys')
  await expectSaved(page)

  // A review, straight from the field.
  await page.keyboard.press('Alt+1')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('r')
  await expect(question(page)).toHaveText('Since when is China a member?')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible()
  await page.keyboard.press('Space')
  await expect(question(page)).toHaveText('When did China become a full member of the SCO?')
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(question(page)).toHaveText('When did Kazakhstan become a full member of the SCO?')

  // All keys.
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByRole('row', { name: 'Z Take the last answer back' })).toBeVisible()
  await expect(keys.getByRole('row', { name: 'Alt + 2 Go to Read' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
})

test('a dialog that is closed gives the focus back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Cards')
  const heading = page.getByRole('heading', { name: 'Cards', level: 1 })
  await expect(heading).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog', { name: 'Make a card' }).getByLabel('Front')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(heading).toBeFocused()
})

test('a panel that is closed by its button gives the focus back to the text', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'The SCO at a glance')
  await highlightWords(page, 'Shanghai Cooperation Organization', '1')
  await page.locator('mark').click()
  const panel = page.getByRole('dialog', { name: 'Highlight' })
  await panel.getByRole('button', { name: 'Done' }).click()
  await expect(panel).toBeHidden()
  await expect(page.locator('[data-block]:focus, [data-block] :focus')).toHaveCount(1)
})

test('the list of keys has those of what is on the screen', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  const keys = page.getByRole('dialog', { name: 'Keys' })
  for (const [open, title, others] of [
    [() => openScreen(page, 'Timeline'), 'On the line', ['In the text', 'On the map']],
    [() => openScreen(page, 'Map'), 'On the map', ['In the text', 'On the line']],
    [() => openDocument(page, 'The SCO at a glance'), 'In the text', ['On the line', 'On the map']],
  ] as const) {
    await open()
    await page.keyboard.press('?')
    await expect(keys.getByRole('heading', { name: title })).toBeVisible()
    for (const other of others) await expect(keys.getByRole('heading', { name: other })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(keys).toBeHidden()
  }
})

test('the skip link leads past the navigation', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('heading', { name: 'Read', level: 1 })).toBeFocused()
  await moveFocus(page, 'Shift+Tab', page.getByRole('link', { name: 'Skip to the content' }))
  await page.keyboard.press('Enter')
  await moveFocus(page, 'Tab', page.getByRole('link', { name: 'The SCO at a glance' }))
  await expect(page.getByRole('navigation', { name: 'Screens' }).locator(':focus')).toHaveCount(0)
})

test('Escape leaves a review, and Enter in the title of a note goes on to its text', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.keyboard.press('r')
  await expect(question(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()

  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('heading', { name: 'Notes', level: 1 })).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Founders')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Six states')
  await expect(noteField(page)).toHaveValue('Six states')
  await expectSaved(page)
})

test('contents, margin and look of a text are a key away, and in the palette', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await page.keyboard.press('t')
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: 'Margin' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Margin' })).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do anything' }).fill('text face')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Text', exact: true })).toBeVisible()
})
