/** The dated facts of a pack on a line and in a table: by mouse, by keyboard, narrowed, on paper. */
import type { Locator, Page } from '@playwright/test'
import { check } from '../helpers/axe.ts'
import { readPdf } from '../helpers/pdf-text.ts'
import { openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const LANES = ['Summits', 'Members and partners', 'Exercises', 'Documents', 'People', 'Events']

const line = (page: Page): Locator => page.getByRole('listbox', { name: 'Timeline' })
const table = (page: Page): Locator => page.getByRole('table', { name: 'Timeline' })
/** What part of the line is seen, and how many items are in it. */
const shown = (page: Page): Locator => page.getByRole('region', { name: 'Line' }).getByRole('status')
const item = (page: Page, name: RegExp): Locator => line(page).getByRole('option', { name })
const panel = (page: Page): Locator => page.getByRole('dialog')
const lanes = (page: Page): Locator => page.getByRole('group', { name: 'Lanes' })
const choose = (page: Page, filter: string, option: string) =>
  page.getByRole('search', { name: 'Filter the timeline' }).getByLabel(filter).selectOption({ label: option })

async function openTimeline(page: Page): Promise<void> {
  await skipFirstSteps(page)
  await openScreen(page, 'Timeline')
  await expect(item(page, /^First SCO summit/)).toBeVisible()
}

/** The rows of items in the table: one is the head, each lane has one of its own. */
const itemRows = (page: Page): Locator =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })

/** How many items the lanes say that they hold. */
async function itemsInLanes(page: Page): Promise<number> {
  const words = await lanes(page).getByRole('button').allInnerTexts()
  return words.reduce((sum, text) => sum + Number(/\d+$/.exec(text.trim())?.[0]), 0)
}

/** The titles that begin before today's line or the right edge of the view and end after it, of marks that do not. */
const titlesOver = (page: Page): Promise<readonly string[]> =>
  line(page).evaluate((list) => {
    const today = [...(list.parentElement?.querySelectorAll('span') ?? [])].find((s) => s.textContent === 'Today')
    const view = list.parentElement?.parentElement
    if (today?.parentElement == null || view == null) throw new Error('there is no line of today')
    const ends = [today.parentElement.getBoundingClientRect().left, view.getBoundingClientRect().right]
    return [...list.querySelectorAll<HTMLElement>('[role="option"] > [data-side]')]
      .filter((title) => {
        const mark = title.parentElement?.getBoundingClientRect()
        const { left, right } = title.getBoundingClientRect()
        return ends.some((end) => mark !== undefined && mark.right <= end && left < end && right > end)
      })
      .map(({ textContent }) => textContent)
  })

/** The middle of an element in the window. */
async function middleOf(element: Locator): Promise<{ x: number; y: number }> {
  const box = await element.boundingBox()
  if (box === null) throw new Error('it is not seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('all dated facts stand in their lanes, and in the table once more', async ({ study: { page } }) => {
  await openTimeline(page)
  const all = await itemsInLanes(page)
  await expect(shown(page)).toHaveText(new RegExp(`^1996–20\\d\\d ${all} items$`))
  expect(await line(page).getByRole('group').count()).toBe(LANES.length)
  for (const lane of LANES) await expect(line(page).getByRole('group', { name: lane })).toBeAttached()

  // No title before today runs under its line, none over the end of the view.
  expect(await titlesOver(page)).toEqual([])

  await page.keyboard.press('v')
  await expect(itemRows(page)).toHaveCount(all)
  for (const lane of LANES) await expect(table(page).getByRole('rowheader', { name: lane })).toBeVisible()
  const row = (name: string) => itemRows(page).filter({ has: page.getByRole('button', { name, exact: true }) })
  await expect(row('Ninth SCO summit')).toContainText('15–16 June 2009')
  await expect(row('Ninth SCO summit')).toContainText('Yekaterinburg, Russia')
  // A month is no first day of it, a year no 1 January.
  await expect(row('Opening of the headquarters of RATS')).toContainText('June 2004, no day given')
  await expect(row('Mongolia: observer')).toContainText('2004, no day given')
  await expect(row('Bolat Nurgaliyev, SCO Secretary-General')).toContainText('2007–2009, given to the year')

  const dates = () => itemRows(page).getByRole('cell').first()
  await expect(dates()).toHaveText('3 July 1998')
  await page.getByRole('button', { name: 'Date' }).click()
  await expect(table(page).getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'descending')
  await expect(dates()).toContainText('2026')
  await row('Ninth SCO summit').getByRole('button').click()
  await expect(panel(page)).toContainText('The ninth SCO summit met in Yekaterinburg')
})

test('by keyboard: to an item, closer, into its passage, and back to the same place', async ({ study: { page } }) => {
  await openTimeline(page)
  await page.getByRole('button', { name: 'Whole' }).focus()
  await page.keyboard.press('Tab')
  await expect(item(page, /^Third Shanghai Five summit/)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(item(page, /^Fourth Shanghai Five summit, 24–26 August 1999/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(item(page, /^Plan for the 26th SCO summit/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(item(page, /^25th SCO summit/)).toBeFocused()

  const whole = await shown(page).innerText()
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('+')
  await expect(shown(page)).not.toHaveText(whole)
  await expect(item(page, /^25th SCO summit/)).toBeFocused()
  await expect(item(page, /^25th SCO summit/)).toBeInViewport()
  await page.keyboard.press('-')
  await expect(item(page, /^25th SCO summit/)).toBeFocused()
  const seen = await shown(page).innerText()

  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('The 25th SCO summit met in Tianjin from 31 August to 1 September 2025.')
  await expect(panel(page)).toContainText('rests on two or more sources')
  await expect(panel(page).getByRole('list', { name: 'Cards' })).toContainText('Where did the 25th SCO summit')
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(item(page, /^25th SCO summit/)).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('link', { name: 'Open in History' }).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'History' })).toContainText('The 25th SCO summit met in Tianjin')
  await page.goBack()
  await expect(shown(page)).toHaveText(seen)
  await expect(item(page, /^25th SCO summit/)).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('0')
  await expect(shown(page)).toHaveText(whole)
  await item(page, /^25th SCO summit/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(line(page).getByRole('group', { name: 'Members and partners' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await expect(line(page).getByRole('group', { name: 'Summits' }).locator(':focus')).toHaveCount(1)
})

test('by mouse: the wheel looks closer where it is, dragging moves and opens nothing, a click opens', async ({
  study: { page },
}) => {
  await openTimeline(page)
  const summit = item(page, /^17th SCO summit/)
  const at = await middleOf(summit)
  await page.mouse.move(at.x, at.y)
  await page.keyboard.down('Control')
  for (let i = 0; i < 4; i += 1) await page.mouse.wheel(0, -50)
  await page.keyboard.up('Control')
  await expect(shown(page)).toHaveText(/^20\d\d–20\d\d /)
  // What is under the pointer stays there.
  await expect.poll(async () => Math.abs((await middleOf(summit)).x - at.x)).toBeLessThan(8)

  await page.mouse.down()
  await page.mouse.move(at.x - 150, at.y, { steps: 5 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await middleOf(summit)).x - at.x)).toBeLessThan(-140)
  await expect(panel(page)).toHaveCount(0)
  await summit.click()
  await expect(panel(page)).toContainText('The 17th SCO summit met in Astana on 8–9 June 2017.')
  await panel(page).getByRole('list', { name: 'Cards' }).getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'Card', level: 1 })).toBeVisible()
  await page.goBack()

  await page.getByRole('button', { name: 'Whole' }).click()
  await item(page, /^\d+ items: /)
    .last()
    .click()
  const list = panel(page).getByRole('list')
  const [first = ''] = await list.getByRole('button').allInnerTexts()
  await list.getByRole('button').first().click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(first)
  await page.getByRole('button', { name: 'All that stand here' }).click()
  await expect(list.getByRole('button').first()).toHaveText(first)
})

test('what cannot be told apart from afar stands apart when one looks closer', async ({ study: { page } }) => {
  await openTimeline(page)
  const clusters = item(page, /^\d+ items: /)
  expect(await clusters.count()).toBeGreaterThan(0)
  // What was opened last is where the keys look closer.
  await item(page, /^Opening of the SCO Secretariat/).click()
  await page.keyboard.press('Escape')
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('+')
  await expect(shown(page)).toHaveText(/^\d+ January – \d+ February 2004 /)
  await expect(item(page, /^Opening of the SCO Secretariat, 15 January 2004/)).toBeInViewport()
})

test('a topic and a member narrow both, lanes are hidden, and nothing left has its way out', async ({
  study: { page },
}) => {
  await openTimeline(page)
  const all = await itemsInLanes(page)
  await choose(page, 'Topic', 'Exercises')
  const ofTopic = await itemsInLanes(page)
  await choose(page, 'Country', 'India')
  const ofBoth = await itemsInLanes(page)
  expect([ofBoth < ofTopic, ofTopic < all, ofBoth > 0]).toEqual([true, true, true])
  await expect(shown(page)).toContainText(`${ofBoth} item`)
  await expect(item(page, /^RATS exercise that India hosted/)).toBeVisible()
  await expect(item(page, /^Peace Mission 2010/)).toHaveCount(0)
  await page.keyboard.press('v')
  await expect(itemRows(page)).toHaveCount(ofBoth)
  await page.keyboard.press('v')

  const exercises = lanes(page).getByRole('button', { name: /^Exercises/ })
  await exercises.click()
  await expect(exercises).toHaveAttribute('aria-pressed', 'false')
  await expect(item(page, /^RATS exercise that India hosted/)).toHaveCount(0)
  for (const lane of LANES.filter((name) => name !== 'Exercises'))
    await lanes(page)
      .getByRole('button', { name: new RegExp(`^${lane}`) })
      .click()
  await expect(page.getByText('All lanes are hidden')).toBeVisible()
  await check(page, 'timeline, all lanes hidden')
  await page.getByRole('button', { name: 'Show all lanes' }).click()
  await expect(item(page, /^RATS exercise that India hosted/)).toBeVisible()

  await choose(page, 'Country', 'Bahrain')
  await expect(page.getByText('No dated fact matches')).toBeVisible()
  await check(page, 'timeline, nothing found')
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  expect(await itemsInLanes(page)).toBe(all)
})

test('on paper the line is its table, and says what it was narrowed to', async ({ study: { page } }) => {
  await openTimeline(page)
  await choose(page, 'Topic', 'Membership')
  await choose(page, 'Country', 'Belarus')
  await lanes(page)
    .getByRole('button', { name: /^Summits/ })
    .click()
  const { text } = readPdf(await page.pdf({ format: 'A4' }))
  expect(text).toContain('OnlyMembership,Belarus.WithoutSummits.')
  expect(text).toContain('4July2024Belarus:member')
  expect(text).toContain('2015,nodaygivenBelarus:observer')
  for (const pressed of ['Closer', 'Alltopics', 'India:member', 'Arrowkeys']) expect(text).not.toContain(pressed)
})

test('the line, an item, a group of them and the table are accessible', async ({ study: { page } }) => {
  test.slow()
  await openTimeline(page)
  await check(page, 'timeline')
  await item(page, /^Belarus: member/).click()
  await expect(panel(page)).toBeVisible()
  await check(page, 'timeline, an item')
  await page.keyboard.press('Escape')
  await item(page, /^\d+ items: /)
    .last()
    .click()
  await check(page, 'timeline, several items')
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await expect(table(page)).toBeVisible()
  await check(page, 'timeline, table')
})

test('at 200 % nothing reaches over the side, and all of an item can be read', async ({ study: { page } }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await openTimeline(page)
  const toSpare = () => page.evaluate(() => window.innerWidth - document.documentElement.scrollWidth)
  expect(await toSpare(), 'line').toBeGreaterThanOrEqual(0)
  await item(page, /^First SCO summit/).click()
  const box = await panel(page).boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400)
  await panel(page).getByRole('list', { name: 'Cards' }).getByRole('link').last().scrollIntoViewIfNeeded()
  await expect(panel(page).getByRole('list', { name: 'Cards' }).getByRole('link').last()).toBeInViewport()
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  expect(await toSpare(), 'table').toBeGreaterThanOrEqual(0)
})

test('the timeline of a pack that is not there says so', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.goto(`${new URL(page.url()).origin}/#/timeline/lighthouses`)
  await expect(page.getByText('This pack is not here')).toBeVisible()
})
