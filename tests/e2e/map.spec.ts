/** The map and the pages of states: by keyboard, year by year, with the passages that tell it. */
import type { Locator, Page } from '@playwright/test'
import { check } from '../helpers/axe.ts'
import { openScreen, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const states = (page: Page): Locator => page.getByRole('listbox', { name: 'States' })
const state = (page: Page, name: string): Locator => states(page).getByRole('option', { name, exact: true })
const year = (page: Page): Locator => page.getByRole('region', { name: 'Year' }).getByRole('status')

async function openMap(page: Page): Promise<void> {
  await openScreen(page, 'Map')
  await expect(states(page)).toBeVisible()
}

/** Moves the slider to a year, from wherever it is. */
async function goToYear(page: Page, wanted: number): Promise<void> {
  await page.getByRole('slider', { name: 'Year' }).focus()
  await page.keyboard.press('Home')
  for (let at = 1996; at < wanted; at += 1) await page.keyboard.press('ArrowRight')
  await expect(year(page)).toContainText(String(wanted))
}

test('by keyboard: two states join, one of them is opened, and its fact leads to the passage', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openMap(page)
  await goToYear(page, 2016)
  await expect(year(page)).toHaveText('2016 6 members, 6 observers, 6 dialogue partners')
  await expect(state(page, 'India: observer')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(year(page)).toHaveText('2017 8 members, 4 observers, 6 dialogue partners')
  await expect(state(page, 'India: member')).toBeAttached()
  await expect(state(page, 'Pakistan: member')).toBeAttached()
  await expect(page.getByRole('region', { name: 'New in 2017' })).toContainText(
    'India (before: observer) and Pakistan (before: observer) became members on 9 June 2017.',
  )

  // Mongolia lies north of China, India south-west of it.
  await state(page, 'China: member').focus()
  await page.keyboard.press('ArrowUp')
  await expect(state(page, 'Mongolia: observer')).toBeFocused()
  await state(page, 'India: member').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'India', level: 1 })).toBeFocused()
  await expect(page.getByText('New Delhi', { exact: true })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Hosted: exercises' })).toContainText('RATS exercise that India hosted')
  await expect(page.getByRole('list', { name: 'Cards' })).toContainText(
    'When did India become a full member of the SCO?',
  )

  const accession = page.getByRole('list', { name: 'Accession' })
  await accession.getByRole('button', { name: 'India: member' }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'India: member' })
  await expect(panel.getByRole('list', { name: 'Sources' })).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Cards' })).toContainText('new')
  await panel
    .getByRole('link', { name: /^Open in/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article', { name: 'Members and partners' })).toContainText(
    'India became a full member of the SCO on 9 June 2017, at the summit in Astana.',
  )

  // Back to the map as it was left.
  await openMap(page)
  await expect(year(page)).toContainText('2017')
})

test('the years play until they are stopped, and a key goes from one to the next', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  await expect(year(page)).toContainText('10 members')
  await page.keyboard.press(',')
  const shown = Number((await year(page).innerText()).slice(0, 4))
  await page.keyboard.press('.')
  await expect(year(page)).toContainText(String(shown + 1))

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(year(page)).toContainText('1996 no state yet')
  await expect(year(page)).toContainText('1997')
  await page.keyboard.press('Space')
  const play = page.getByRole('button', { name: 'Play' })
  await expect(play).toBeVisible()

  // On a state Space plays, too, and Escape stops; a button is pressed by Space once.
  await states(page)
    .getByRole('option', { name: /^China/ })
    .focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(play).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Map', level: 1 })).toBeVisible()
  await play.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(play).toBeVisible()
})

test('places of a year and up to it open their facts; a state’s name stands beside them', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openMap(page)
  await goToYear(page, 2005)
  const places = page.getByRole('listbox', { name: 'Places' })
  await places.getByRole('option', { name: /^Vladivostok: / }).focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'First Peace Mission exercise' })
  await expect(panel).toContainText('18–25 August 2005')
  await expect(panel.getByRole('link', { name: 'China', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(places.getByRole('option', { name: /^Vladivostok: / })).toBeFocused()

  await expect(page.getByRole('region', { name: 'Places of 2005' })).toContainText('Vladivostok')
  await page.getByText('Up to this year', { exact: true }).click()
  // The list follows the map.
  const list = page.getByRole('region', { name: 'Places up to 2005' })
  await expect(list.getByRole('listitem').filter({ hasText: /^Shanghai/ })).toContainText('First SCO summit')
  await places.getByRole('option', { name: /^\d places, .*(Almaty|Bishkek)/ }).click()
  await expect(page.getByRole('dialog')).toContainText('items stand here')
  await expect(page.getByRole('dialog')).toContainText('Bishkek')
  await page.keyboard.press('Escape')
  await places.getByRole('option', { name: /^Shanghai: / }).click()
  await expect(page.getByRole('dialog')).toContainText('items stand here')
  await page.getByRole('dialog').getByRole('button', { name: 'First SCO summit' }).click()
  await expect(page.getByRole('dialog')).toContainText('14–15 June 2001')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: /^Summits/ }).click()
  await expect(places.getByRole('option', { name: /Fourth SCO summit/ })).toHaveCount(0)
  await expect(list).not.toContainText('Fourth SCO summit')
})

test('a small state is reached from nearer, and the whole is one key away', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  const widthOf = async (name: string) => (await state(page, name).boundingBox())?.width ?? 0
  const before = await widthOf('Kuwait: SCO partner')
  await state(page, 'Kuwait: SCO partner').focus()
  for (let i = 0; i < 6; i += 1) await page.keyboard.press('+')
  await expect.poll(() => widthOf('Kuwait: SCO partner')).toBeGreaterThan(2 * before)
  const size = page.viewportSize()
  const box = await state(page, 'Kuwait: SCO partner').boundingBox()
  expect(box !== null && size !== null && box.x > 0 && box.x < size.width).toBe(true)
  await page.keyboard.press('0')
  await expect.poll(() => widthOf('Kuwait: SCO partner')).toBeCloseTo(before, 0)
})

test('in a small window the slider and the whole map are seen at once, and every member has its name', async ({
  study: { page },
}) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await skipFirstSteps(page)
  await openMap(page)
  const drawing = page.getByRole('region', { name: 'Map', exact: true }).locator('svg').first()
  await expect(drawing).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('slider', { name: 'Year' })).toBeInViewport({ ratio: 1 })
  for (const name of ['Kyrgyzstan', 'Tajikistan', 'Belarus', 'Iran'])
    await expect(drawing.locator('text').filter({ hasText: name })).toBeVisible()
})

test('the table has what the map has, and figures have their years', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  await goToYear(page, 2017)
  await page.keyboard.press('v')
  const table = page.getByRole('table', { name: 'States' })
  await expect(table.getByRole('row', { name: /^India member 9 June 2017 Members and partners$/ })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Places' }).getByRole('row', { name: /17th SCO summit/ })).toContainText(
    'Astana',
  )
  await expect(states(page)).toHaveCount(0)
  await page.keyboard.press('v')

  await page.getByRole('link', { name: 'Members and figures' }).click()
  await expect(page.getByRole('img', { name: 'From 2001 to 20' })).toBeVisible()
  await page.getByText('The same in a table').click()
  await expect(page.getByRole('row', { name: '2017 8 4 6 0', exact: true })).toBeVisible()
  await expect(
    page.getByRole('table', { name: 'Shares' }).getByRole('row', { name: /population .* 2025 about 42%/ }),
  ).toBeVisible()
})

test('the search leads to a state’s page, which leads to the map', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('tashkent')
  await page
    .getByRole('group', { name: 'States' })
    .getByRole('option', { name: /^Uzbekistan/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Uzbekistan', level: 1 })).toBeVisible()
  await page.getByRole('link', { name: 'On the map' }).click()
  await expect(state(page, 'Uzbekistan: member')).toBeFocused()
  const chosen = page.getByRole('region', { name: 'Uzbekistan', exact: true })
  await expect(chosen).toContainText('member, since 15 June 2001')
  // The next time the map is there already.
  await chosen.getByRole('link', { name: 'All about Uzbekistan' }).click()
  await expect(page.getByRole('heading', { name: 'Uzbekistan', level: 1 })).toBeFocused()
  await page.getByRole('link', { name: 'On the map' }).click()
  await expect(state(page, 'Uzbekistan: member')).toBeFocused()
})

test('a state whose status gave way to another says when each held, and the sentence that tells it', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openMap(page)
  await page.getByRole('link', { name: 'Members and figures' }).click()
  await page.getByRole('table', { name: 'States' }).getByRole('link', { name: 'Mongolia' }).click()
  const accession = page.getByRole('list', { name: 'Accession' }).getByRole('listitem')
  await expect(accession.nth(0)).toContainText('2004 to 1 September 2025')
  await expect(accession.nth(1)).toContainText('since 1 September 2025')
  await expect(accession.nth(1)).toContainText('decided to replace the statuses of observer and dialogue partner')
  await accession.nth(1).getByRole('button', { name: 'Mongolia: SCO partner' }).click()
  await expect(page.getByRole('dialog').getByRole('list', { name: 'Sources' })).toBeVisible()
})

test('a pack without states says so, and a state that is not there, too', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Read')
  await page.getByRole('main').getByRole('link', { name: 'Packs', exact: true }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Add a pack', exact: true }).click()
  const text = '# Tides\n\nThe sea comes and goes twice a day.\n'
  await (await chooser).setFiles({ name: 'tides.md', mimeType: '', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Add the pack' }).click()
  await expect(page.getByRole('link', { name: 'Tides', exact: true })).toBeVisible()
  const read = await page.getByRole('link', { name: 'Tides', exact: true }).getAttribute('href')
  const pack = read?.split('/')[2]
  const base = page.url().replace(/#.*$/, '')
  await page.goto(`${base}#/map/${pack}`)
  await expect(page.getByText('No states yet')).toBeVisible()
  await expect(page.getByText('“Tides” names none')).toBeVisible()
  await page.getByLabel('Pack').selectOption({ index: 1 })
  await expect(states(page)).toBeVisible()
  await page.goto(`${base}#/members/${pack}`)
  await expect(page.getByText('No states yet')).toBeVisible()
  await page.goto(`${base}#/members/${pack}/IN`)
  await expect(page.getByText('This state is not here')).toBeVisible()
})

test('an atlas that cannot be read is said, and the table is there', async ({ study: { page } }) => {
  await page.route('**/countries-50m*', (route) => route.fulfill({ status: 500 }))
  await skipFirstSteps(page)
  await openScreen(page, 'Map')
  await expect(page.getByRole('alert')).toContainText('The map cannot be drawn')
  await page.keyboard.press('v')
  await expect(page.getByRole('table', { name: 'States' })).toBeVisible()
})

test('axe finds nothing on the map', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  await goToYear(page, 2017)
  await check(page, 'map')
})

test('axe finds nothing in the panel of a place and in the tables', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  await goToYear(page, 2017)
  await page.getByRole('listbox', { name: 'Places' }).getByRole('option').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await check(page, 'panel of a place', 'main')
  await page.keyboard.press('Escape')
  await page.keyboard.press('v')
  await check(page, 'map as a table', 'tr:nth-child(n + 3)')
})

test('axe finds nothing on the pages of members', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openMap(page)
  await page.getByRole('link', { name: 'Members and figures' }).click()
  await page.getByText('The same in a table').click()
  await check(page, 'members', 'tr:nth-child(n + 3)')
  await page.getByRole('table', { name: 'States' }).getByRole('link', { name: 'Kazakhstan' }).click()
  await expect(page.getByRole('heading', { name: 'Kazakhstan', level: 1 })).toBeVisible()
  await check(page, 'page of a state', 'li:nth-child(n + 3)')
})
