/** The menu of a passage: by mouse and by keyboard, with everything that can be made of it. */
import { openDocument, selectWords, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

test('a right click on a passage offers all that can be made of it, and does it', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await selectWords(page, 'talks about troops')
  const at = await page.evaluate(() => {
    const box = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    return { x: (box?.left ?? 0) + 8, y: (box?.top ?? 0) + 8 }
  })
  await page.mouse.click(at.x, at.y, { button: 'right' })
  const menu = page.getByRole('menu', { name: 'Selected passage' })
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Copy',
    /^Highlight, yellow/,
    /^Highlight, green/,
    /^Highlight, blue/,
    /^Highlight, pink/,
    /^Write a note/,
    /^Make a card/,
    /^Copy a link/,
    /^Look up/,
  ])
  await menu.getByRole('menuitem', { name: 'Highlight, blue' }).click()
  await expect(menu).toBeHidden()
  await expect(page.locator('mark[data-color="blue"]')).toHaveText('talks about troops')
})

test('by keyboard: the menu opens on the passage, arrows go through it, Escape leads back to the text', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Selected passage' })
  await expect(menu.getByRole('menuitem', { name: 'Copy', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(page.getByRole('article').locator('[data-block]').nth(1)).toBeFocused()
  await page.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitem', { name: 'Copy', exact: true })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('mark[data-color="yellow"]')).toHaveCount(1)
})

test('without a passage there is no menu', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await page.getByRole('article').getByRole('heading', { level: 1 }).click({ button: 'right' })
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('a term of the glossary is explained, also in the plural; anything else is searched for', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await selectWords(page, 'observers')
  await page.keyboard.press('g')
  const term = page.getByRole('dialog', { name: 'Glossary' })
  await expect(term).toContainText('observer')
  await page.keyboard.press('Escape')
  await expect(term).toBeHidden()
  await selectWords(page, 'troops on a shared')
  await page.keyboard.press('g')
  await expect(page).toHaveURL(/#\/search\/troops%20on%20a%20shared$/)
})

test('a link to a passage leads back to it', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      Object.assign(window, { copied: text })
      return Promise.resolve()
    }
  })
  await selectWords(page, 'The second SCO summit')
  await page.keyboard.press('l')
  await expect(page.getByText('Copied')).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toMatch(
    /^\[The second SCO summit\]\(study:\/\/read\/sco\/history\/history-[a-z0-9-]+\)$/,
  )
})
