/** What a reader types is text, whatever it looks like; and nothing leads out of the app without a yes. */
import type { Page } from '@playwright/test'
import { makeCard, openDocument, openScreen, question, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const HOSTILE = [
  '<script>window.planted = 1</script>',
  '<img src="x" onerror="window.planted = 2">',
  '<svg onload="window.planted = 3"></svg>',
  '<iframe src="https://example.com/"></iframe>',
  '<a href="javascript:window.planted = 4" onclick="window.planted = 5">raw</a>',
  '<style>body { display: none }</style>',
  '[link](javascript:window.planted=6)',
  '[encoded](&#106;avascript:window.planted=7)',
  '[data](data:text/html,<script>window.planted=8</script>)',
  '[outside](https://example.com/)',
  '![picture](https://example.com/picture.png)',
  '<https://example.com/auto>',
  '**strong** and <b>not bold</b>',
  '[inside](#/read/sco/history)',
].join('\n\n')

/** Whatever could run, load or lead away, inside of what the reader wrote. */
const DANGEROUS = 'script, img, iframe, style, object, form, b, a:not([href^="#/"]), [onerror], [onload], [onclick]'

/** The text is drawn, as text, and has not done anything. */
async function expectHarmless(page: Page, drawn: ReturnType<Page['locator']>): Promise<void> {
  await expect(drawn.getByRole('strong')).toHaveText('strong')
  await expect(drawn).toContainText('<script>window.planted = 1</script>')
  await expect(drawn).toContainText('<b>not bold</b>')
  await expect(drawn.locator(DANGEROUS)).toHaveCount(0)
  await expect(drawn.getByRole('link')).toHaveText('inside')
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
}

test('a note and a card full of markup that would run show it as text', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, '<img src=x onerror="window.planted=9">', HOSTILE)
  await page.getByText('Preview', { exact: true }).click()
  await expectHarmless(page, page.getByRole('region', { name: 'Note', exact: true }))
  await expect(page.getByRole('region', { name: 'All notes' }).locator('img, script')).toHaveCount(0)

  await makeCard(page, HOSTILE, HOSTILE)
  await openScreen(page, 'Today')
  await expect(page.getByRole('link', { name: '<img src=x onerror="window.planted=9">' })).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  await expectHarmless(page, question(page))
  await page.keyboard.press('Space')
  await expectHarmless(page, page.getByRole('region', { name: 'Answer' }))
  await page.getByRole('region', { name: 'Answer' }).getByRole('link', { name: 'inside' }).click()
  await expect(page.getByRole('article', { name: 'History' })).toBeVisible()
})

test('a comment, a tag and a remark full of markup are text, too', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Cards')
  await page.getByRole('button', { name: 'Make a card' }).first().click()
  const form = page.getByRole('dialog', { name: 'Make a card' })
  await form.getByLabel('Front').fill('Tagged')
  await form.getByLabel('Back').fill('Back')
  await form.getByLabel('Tags').fill('<img src=x onerror="window.planted=1">')
  await form.getByLabel('Tags').press('Enter')
  await form.getByRole('button', { name: 'Add the card' }).click()
  const list = page.getByRole('list', { name: 'Cards' })
  await expect(list.getByText('<img src=x onerror="window.planted=1">')).toBeVisible()

  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toHaveText('Tagged')
  await page.keyboard.press('w')
  await page.getByLabel('What is wrong with it?').fill('<img src=x onerror="window.planted=2">')
  await page.getByRole('button', { name: 'Hide the card' }).click()
  await openScreen(page, 'Cards')
  await expect(list.getByText('<img src=x onerror="window.planted=2">')).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
  expect(await page.evaluate(() => 'planted' in window)).toBe(false)
})

test('the address of a source is opened after a yes, and nothing is asked of the network before it', async ({
  study: { page, watch },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'The SCO at a glance')
  await page.getByRole('button', { name: 'Sources of this sentence, 1', exact: true }).click()
  const address = page
    .getByRole('list', { name: 'Sources' })
    .getByRole('button', { name: /^Open the address/ })
    .first()
  const url = await address.innerText()
  await address.click()
  const dialog = page.getByRole('dialog', { name: 'Open this address?' })
  await expect(dialog).toContainText(url)
  await expect(dialog.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect(page.context().pages()).toHaveLength(1)
  expect(watch.seen()).toEqual([])

  await address.click()
  const opened = page.context().waitForEvent('page')
  await dialog.getByRole('link', { name: 'Open' }).click()
  await opened
  await expect.poll(() => watch.seen()).toEqual([`request: ${url}`])
  expect(await (await opened).evaluate(() => window.opener)).toBeNull()
  watch.take()
})
