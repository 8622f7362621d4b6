/** What a pack says of itself, and what a reader sees when it comes in a new edition. */
import type { Locator, Page } from '@playwright/test'
import { check } from '../helpers/axe.ts'
import { withFact, withText } from '../helpers/lighthouses.ts'
import { serveNextEdition } from '../helpers/next-edition.ts'
import { readPdf } from '../helpers/pdf-text.ts'
import { highlightWords, openDocument, openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const part = (page: Page, name: string): Locator => page.getByRole('region', { name })

async function openAbout(page: Page): Promise<void> {
  await openScreen(page, 'Read')
  await page.getByRole('main').getByRole('link', { name: 'About this content' }).click()
  await expect(page.getByRole('heading', { name: 'About this content', level: 1 })).toBeVisible()
}

/** What stands beside a name in the list of figures. */
const figure = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .locator('dt')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .locator('+ dd')

test('edition, dates, licence, counts, doubts, statements, editions and sources, each with its way on', async ({
  study: { page },
}) => {
  test.slow()
  await skipFirstSteps(page)
  await openAbout(page)
  await expect(figure(page, 'Edition')).toHaveText(/^\d+, of \d+ \w+ 20\d\d$/)
  await expect(figure(page, 'Sources read until')).toHaveText('12 February 2026')
  await expect(figure(page, 'Newest date in a source’s title')).toHaveText('12 February 2026')
  await expect(figure(page, 'Licence')).toHaveText('CC BY 4.0')
  await expect(figure(page, 'Documents')).toHaveText('15')
  for (const name of ['Words', 'Facts', 'Sources', 'Cards']) await expect(figure(page, name)).toHaveText(/^[\d,]+$/)
  await expect(page.getByRole('table', { name: 'Cards by what they ask' })).toContainText('When?')
  await check(page, 'about this content')

  const doubts = part(page, 'What is uncertain')
  await expect(doubts).toContainText(/\d+ of \d+ facts rest on two sources or more and need no caveat\./)
  await doubts.getByText(/^One weak source: \d+$/).click()
  const weak = doubts.getByRole('list', { name: 'One weak source' })
  await expect(weak).toContainText('Caveat: A single source.')
  await expect(weak).toContainText('By one account the heads of government met for the first time in Almaty')
  const statements = part(page, 'Statements compared with the sources')
  await statements.getByText(/^An opinion: \d+$/).click()
  await expect(statements).toContainText('Beside it stands: “That is an opinion”')
  await expect(part(page, 'Editions')).toContainText('Edition 1, ')
  await check(page, 'about this content, doubts and statements open', 'dl')

  await weak.getByRole('link', { name: 'Open in Economy and other fields' }).first().click()
  await expect(page.getByRole('article', { name: 'Economy and other fields' })).toBeVisible()
})

test('a source is found by typing, its address opens only after a yes, and on paper all stand there', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openAbout(page)
  const sources = part(page, 'Sources')
  const all = Number(/^\d+/.exec(await sources.getByRole('status').innerText())?.[0])
  await expect(figure(page, 'Sources')).toHaveText(String(all))
  await page.getByRole('searchbox', { name: 'Filter the sources' }).fill('moscow times')
  await expect(sources.getByRole('status')).toHaveText(/^\d sources?$/)
  const line = sources.getByRole('list', { name: 'Sources' }).getByRole('listitem').first()
  await expect(line).toContainText('https://www.themoscowtimes.com')
  await expect(line).toContainText(/\d facts?/)
  await line.getByRole('button', { name: /^Open the address of/ }).click()
  await expect(page.getByRole('dialog')).toContainText('themoscowtimes.com')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Filter the sources' }).fill('xyzzy')
  await expect(sources.getByText('No source matches')).toBeVisible()

  // Whatever the filter leaves: paper is for what is not there to be pressed.
  const { text } = readPdf(await page.pdf({ format: 'A4' }))
  expect(text).toContain('Byoneaccounttheheadsofgovernment')
  expect(text.match(/https?:\/\//g)?.length).toBeGreaterThanOrEqual(all - 5)
})

/** One passage reworded, one new, one retired; one card reworded, the cards of one fact retired. */
const change = (files: ReadonlyMap<string, string>) => {
  const sentence = 'Officially, SCO drills are directed against terrorism and not against third states.'
  const reworded = 'By official account, SCO drills are directed against terrorism and not against third states.'
  const edits = [
    ['documents/history.md', 'The SCO is older than its name.', 'The SCO is somewhat older than its name.'],
    ['documents/history.md', '{#history-1}\n', '{#history-1}\n\nThis paragraph is new. {#history-new}\n'],
    [
      'documents/summits.md',
      'The heads of government have [meetings of their own](economy#economy-council), and they are not counted here. {#summits-pattern-2}\n',
      '',
    ],
    ['documents/strategic-importance.md', sentence, reworded],
    ['facts.json', sentence, reworded],
  ] as const
  const edited = edits.reduce((next, [file, from, to]) => withText(next, file, from, to), files)
  return withFact(edited, 'cholpon-ata-2025', { confidence: 'low' })
}

const news = (page: Page): Locator => page.getByText('The content has a new edition')

test('a new edition arrives: Today tells it once, and what it did to texts, cards and what was made of them', async ({
  study: { page },
}) => {
  test.slow()
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await highlightWords(page, 'The SCO is older than its name.', '1')
  await openDocument(page, 'Summits by year')
  await highlightWords(page, 'they are not counted here', '2')
  await openScreen(page, 'Today')
  await expect(news(page)).toHaveCount(0)

  const edition = await serveNextEdition(page, change, 'The purpose of the drills is told more exactly.')
  await page.reload()
  await expect(news(page)).toBeVisible()
  await check(page, 'Today, a new edition')
  await page.getByRole('link', { name: 'What changed' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What changed in edition ${edition}`)
  await expect(part(page, 'What its authors say')).toContainText('The purpose of the drills is told more exactly.')
  await expect(part(page, 'What you made on the earlier texts')).toContainText(
    'Highlights: 1 moved with the text, 1 needs you.',
  )
  const changes = part(page, `Since edition ${edition - 1}`)
  await expect(changes).toContainText('1 new passage, 2 reworded, 1 retired.')
  await expect(changes).toContainText(/1 reworded card, 1 retired|1 card reworded, 1 retired/)

  await changes.getByText(/^History: 1 new passage, 1 reworded, \d+ as they were$/).click()
  const inHistory = changes.getByRole('list', { name: 'Changes in History' })
  await expect(inHistory.getByRole('insertion')).toHaveText('somewhat ')
  await expect(inHistory).toContainText('This paragraph is new.')
  await changes.getByText(/^Summits by year: /).click()
  await expect(changes.getByRole('list', { name: 'Changes in Summits by year' })).toContainText('Retired')
  await changes.getByText(/^Reworded cards: 1\./).click()
  await expect(changes.getByRole('list', { name: 'Reworded cards' }).getByRole('insertion')).toContainText('By')
  await changes.getByText(/^Retired cards: 1\./).click()
  await expect(changes.getByRole('list', { name: 'Retired cards' })).toContainText('Cholpon-Ata')
  await check(page, 'what changed in an edition')
  expect(readPdf(await page.pdf()).text).toContain('Thisparagraphisnew.')
  await inHistory.getByRole('link', { name: 'Open in text' }).first().click()
  await expect(page.getByRole('article', { name: 'History' })).toContainText('This paragraph is new.')
  await expect(page.locator('mark')).toBeVisible()

  await openScreen(page, 'Today')
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await expect(news(page)).toHaveCount(0)
  await openAbout(page)
  await part(page, 'Editions')
    .getByRole('link', { name: `edition ${edition - 1}` })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`What changed in edition ${edition}`)
})

test('news that is put away stays away, and can still be found', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  const edition = await serveNextEdition(page, change, 'A trifle.')
  await page.reload()
  await news(page).waitFor()
  await page.getByRole('button', { name: 'Put away' }).click()
  await expect(page.getByText('It stays under “About this content”.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
  await expect(news(page)).toHaveCount(0)
  await openAbout(page)
  await expect(part(page, 'Editions')).toContainText(`Edition ${edition}, 1 January 2027`)
})

test('a pack or an edition that was never here says so', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  const { origin } = new URL(page.url())
  await page.goto(`${origin}/#/about/lighthouses`)
  await expect(page.getByText('This content is not here')).toBeVisible()
  await page.goto(`${origin}/#/about/sco/changes/1`)
  await expect(page.getByText('Nothing to compare with')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'About this content' }).click()
  await expect(page.getByRole('heading', { name: 'About this content', level: 1 })).toBeVisible()
})
