/** Reading: the place is kept, the text is set as one likes, every sentence shows what it rests on, and no highlight is lost. */

import { readPdf } from '../helpers/pdf-text.ts'
import {
  expectSaved,
  highlightWords,
  openDocument,
  openScreen,
  selectWords,
  skipFirstSteps,
} from '../helpers/reader.ts'
import { plantRow, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

const NOW = 'The leaders of the five went on meeting.'
const BEFORE = 'The heads of the five went on meeting.'
const GONE = 'The five also ran a choir, and this sentence is no longer in the text at all.'

test('the place in a text, its size, width and theme are as they were left, after a restart', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  const contents = () => page.getByRole('navigation', { name: 'Contents' })
  const heading = () => page.getByRole('article').getByRole('heading', { name: 'The bodies start work, 2003–2004' })
  await contents().getByRole('link', { name: 'The bodies start work, 2003–2004' }).click()
  await expect(heading()).toBeInViewport()
  await expect(heading()).toBeFocused()
  await expect(contents().getByRole('link', { name: 'The Shanghai Five, 1996–2000' })).not.toHaveAttribute(
    'aria-current',
  )

  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const settings = page.getByRole('dialog', { name: 'Text' })
  const size = settings.getByRole('slider', { name: /^Size/ })
  await size.press('ArrowRight')
  await size.press('ArrowRight')
  await expect(settings.getByText('Size, 20 px')).toBeVisible()
  await settings.getByText('Wide', { exact: true }).click()
  await settings.getByText('Dark', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.getByRole('article')).toHaveCSS('font-size', '20px')

  await page.getByRole('article').getByText('The fourth SCO summit met in Tashkent').scrollIntoViewIfNeeded()
  await openScreen(page, 'Today')
  await study.close()
  page = await study.open()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.getByRole('heading', { name: 'Continue reading: History' })).toBeVisible()
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('article')).toHaveCSS('font-size', '20px')
  await expect(page.getByRole('article')).toHaveAttribute('data-width', 'wide')
  await expect(heading()).toBeInViewport()
  await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport()
})

test('a cited sentence shows its sources, as of when, and its caveat', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'The SCO at a glance')
  const sentence = page.getByRole('article').getByRole('listitem').filter({ hasText: 'world’s land area' })
  const figures = page.getByRole('article').getByRole('listitem').filter({ hasText: 'about 24% of the world' })
  await expect(sentence.or(figures)).toHaveCount(1)
  await figures.getByRole('button', { name: /^Sources of this sentence/ }).click()
  const panel = page.getByRole('dialog', { name: 'Sources of this sentence' })
  await expect(panel).toContainText('As of 2025')
  await expect(panel).toContainText('Caveat: Some sources give 25%.')
  await expect(panel.getByRole('list', { name: 'Sources' }).getByRole('listitem')).toHaveCount(2)
  await panel
    .getByRole('button', { name: /^Copy the address of/ })
    .first()
    .click()
  await expect(page.getByText(/^Copied$|The clipboard refused/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  // A term of the glossary, and a link into another document.
  await page.getByRole('button', { name: 'collective defence' }).click()
  await expect(page.getByRole('dialog', { name: 'Glossary' })).toContainText('collective defence')
  await page.keyboard.press('Escape')
  await page.getByRole('article').getByRole('link', { name: 'how the SCO is built' }).click()
  await expect(page.getByRole('article').locator('#structure-rats')).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('article', { name: 'The SCO at a glance' })).toBeVisible()
})

test('passages of an earlier edition are found again, or listed as needing the reader: none is dropped', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await highlightWords(page, 'Uzbekistan was there as a guest.', '1')
  await highlightWords(page, NOW, '4')
  await selectWords(page, 'troops on a shared border')
  await page.keyboard.press('n')
  await expectSaved(page)

  // As if they had been made in an edition whose text was another.
  const [edition] = await readRows(page, 'editions')
  const rows = (await readRows(page, 'highlights')) as unknown as Highlight[]
  const texts = edition?.['blocks'] as Record<string, string>
  await plantRow(page, 'editions', {
    ...edition,
    id: 'sco/0',
    edition: 0,
    blocks: { ...texts, 'history-five-2': texts['history-five-2']?.replace(NOW, BEFORE), 'history-gone': GONE },
  })
  for (const row of rows) await plantRow(page, 'highlights', moved(row))
  await page.reload()

  await openScreen(page, 'Highlights')
  await expect(page.getByRole('alert').filter({ hasText: '1 needs you' })).toBeVisible()
  const lines = page.getByRole('list', { name: 'Highlights' }).getByRole('listitem')
  await expect(lines).toHaveCount(2)
  await expect(lines.first()).toContainText('this sentence is no longer in the text at all')
  await expect(lines.first()).toContainText('Needs you')
  await expect(lines.last()).toContainText('Moved with the text.')
  await lines.last().getByRole('button', { name: 'Keep it there' }).click()
  await expect(lines.last()).not.toContainText('Moved with the text.')
  await openDocument(page, 'History')
  await expect(page.locator('mark')).toHaveText(NOW)
  await page.getByRole('button', { name: 'Margin' }).click()
  const margin = page.getByRole('dialog', { name: 'Margin' })
  await expect(margin.getByText('Needs you: the text changed, and this passage was not found.')).toBeVisible()
  await expect(margin.getByRole('link', { name: 'Open the note' })).toBeVisible()
  // Nor is it dropped on paper.
  expect(readPdf(await page.pdf()).text).toContain(`nolongerinthetext–“${GONE.replaceAll(' ', '')}`)
})

interface Highlight extends Record<string, unknown> {
  readonly color: string
  readonly place: Record<string, unknown>
}

/** The row as it would be had it been made in edition 0: the yellow one in a block that is gone, the other one in other words. */
function moved(row: Highlight): Record<string, unknown> {
  const segment = (block: string, exact: string) => ({
    block,
    exact,
    prefix: '',
    suffix: '',
    start: 0,
    end: exact.length,
  })
  const segments = [row.color === 'yellow' ? segment('history-gone', GONE) : segment('history-five-2', BEFORE)]
  return { ...row, place: { ...row.place, edition: 0, segments } }
}
