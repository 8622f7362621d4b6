/** What can be chosen about study and data, found and put back; and what the app says of the network. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { loadAt } from '../helpers/clock.ts'
import {
  highlightWords,
  makeCard,
  openDocument,
  openScreen,
  question,
  setNewPerDay,
  skipFirstSteps,
  writeNote,
} from '../helpers/reader.ts'
import { plantRow, readRows } from '../helpers/rows.ts'
import { expect, test } from '../helpers/study-test.ts'

async function startReview(page: Page): Promise<void> {
  await openScreen(page, 'Today')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toBeVisible()
}

/** Shows the answer and says how well it was known, 1 to 4. */
async function answer(page: Page, key: string): Promise<void> {
  const answered = (await readRows(page, 'log')).length
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press(key)
  await expect.poll(async () => (await readRows(page, 'log')).length).toBe(answered + 1)
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })

test('a setting is found by its words, and each section by the contents and by its address', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const find = page.getByRole('textbox', { name: 'Find a setting' })
  await find.fill('dyslex')
  await expect(page.getByRole('radiogroup', { name: 'Face' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Look'])
  await find.fill('steps forg')
  await expect(page.getByLabel('Steps of a forgotten card')).toBeVisible()
  await expect(page.getByLabel('Steps of a new card')).toBeHidden()
  await find.fill('no such thing')
  await expect(page.getByText('No setting has these words')).toBeVisible()
  await page.goto(page.url().replace(/settings.*/, 'settings/data'))
  await expect(page.getByRole('heading', { name: 'Your data', level: 2 })).toBeFocused()
  await find.fill('font')
  await find.press('Escape')
  await expect(section(page, 'About')).toBeVisible()

  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Network' }).click()
  await expect(page.getByRole('heading', { name: 'Network', level: 2 })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Network', level: 2 })).toBeInViewport()
  await page.goto(page.url().replace('/settings/network', '/settings/study'))
  await expect(page.getByRole('heading', { name: 'Study', level: 2 })).toBeFocused()
})

test('steps are kept when they can be read, else it is said why; the next answer goes by them', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const steps = page.getByLabel('Steps of a new card')
  await expect(steps).toHaveValue('1 10')
  await steps.fill('10 soon')
  await steps.press('Enter')
  await expect(steps).toHaveAccessibleDescription(/“soon” is not a number of minutes.*It is not saved/)
  await steps.fill('30 5')
  await steps.blur()
  await expect(page.getByText('Each step must be longer than the one before it: 5 comes after 30.')).toBeVisible()
  await steps.fill('5 2h')
  await steps.press('Enter')
  await expect(steps).toHaveValue('5 120')
  await expect(steps).not.toHaveAttribute('aria-invalid', 'true')
  await startReview(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Again, comes back in 5 min' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Good, comes back in 120 min' })).toBeVisible()
  await page.keyboard.press('3')
  await expect.poll(async () => (await readRows(page, 'log')).length).toBe(1)
  expect((await readRows(page, 'log'))[0]).toMatchObject({ steps: { learning: [5, 120], relearning: [10] } })
})

test('at three in the morning it is still yesterday, until days are told to begin earlier', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await setNewPerDay(page, 1)
  await expect.poll(async () => (await readRows(page, 'settings'))[0]).toMatchObject({ newPerDay: 1 })
  await loadAt(page, '2030-03-05T03:00')
  await startReview(page)
  await answer(page, '4')
  await expect(page.getByText('That is all for today')).toBeVisible()
  await openScreen(page, 'Settings')
  await page.getByLabel('A day begins at').selectOption('2:00')
  await startReview(page)
  await answer(page, '4')
  const [first, second] = (await readRows(page, 'log')).map(({ day }) => Number(day))
  expect(second).toBe((first ?? 0) + 1)
})

test('no more reviews come in a day than were asked for', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await setNewPerDay(page, 2)
  await startReview(page)
  await answer(page, '4')
  await expect(question(page)).toBeVisible()
  await answer(page, '4')
  await setNewPerDay(page, 0)
  await page.getByLabel('Reviews a day').fill('1')
  await expect.poll(async () => (await readRows(page, 'settings'))[0]).toMatchObject({ newPerDay: 0, reviewsPerDay: 1 })
  await loadAt(page, '2030-03-05T12:00')
  await startReview(page)
  await answer(page, '4')
  await expect(page.getByText('That is all for today')).toBeVisible()
})

test('what a desired retention means in reviews a day is said while the slider moves, once there are enough cards', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  await expect(page.getByText('it is too early to say what that means in reviews a day')).toBeVisible()
  const now = Date.now()
  for (let i = 0; i < 40; i += 1) {
    const row = { id: `planted-${i}`, createdAt: now, updatedAt: now, deletedAt: null }
    await plantRow(page, 'cards', { ...row, front: `F${i}`, back: 'B', tags: [], place: null, document: null })
    await plantRow(page, 'memory', {
      cardId: `own/planted-${i}`,
      state: 'review',
      dueAt: now,
      dueDay: 20_000,
      stability: 10,
      difficulty: 5,
      reps: 3,
      lapses: 0,
      step: 0,
      intervalDays: 10,
      lastDay: 19_990,
      suspended: false,
      buriedUntil: null,
      queue: 'on',
    })
  }
  await page.reload()
  const slider = page.getByRole('slider', { name: /^Desired retention/ })
  await expect(slider).toHaveAccessibleDescription(
    /With your 40 cards in review that is about 4 reviews a day; at 95 % about 9.9 reviews/,
  )
  for (let i = 0; i < 5; i += 1) await slider.press('ArrowRight')
  await expect(slider).toHaveAccessibleDescription(/that is about 9.9 reviews a day; at 90 % about 4 reviews/)
  await expect.poll(async () => (await readRows(page, 'settings'))[0]?.['desiredRetention']).toBe(0.95)
})

test('a section goes back to the usual in one step, which undo takes back', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const back = page.getByRole('button', { name: 'Study: back to the usual' })
  await expect(back).toBeHidden()
  await page.getByLabel('New cards a day').fill('3')
  await page.getByLabel('Reviews a day').fill('50')
  await back.click()
  await expect(page.getByLabel('New cards a day')).toHaveValue('10')
  await expect(page.getByLabel('Reviews a day')).toHaveValue('200')
  await expect(page.getByRole('heading', { name: 'Study', level: 2 })).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('New cards a day')).toHaveValue('3')
  await expect(page.getByLabel('Reviews a day')).toHaveValue('50')
})

test('starting afresh asks for a word, saves a copy first, and can be undone', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await writeNote(page, 'Precious', 'Not to be lost')
  await makeCard(page, 'Front of mine', 'Back of mine')
  await openScreen(page, 'Settings')
  const data = section(page, 'Your data')
  await expect(data).toContainText('0 highlights, 1 note, 1 card of your own and 0 lines in the review log.')
  await data.getByRole('button', { name: 'Start afresh…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start afresh' })
  await expect(dialog.getByLabel('To go on, type “afresh”')).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Start afresh' })).toBeDisabled()
  await page.keyboard.type('fresh')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('To go on, type “afresh”').fill('Afresh')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const copy = JSON.parse(gunzipSync(await readFile(await (await download).path())).toString('utf8')) as {
    data: { notes: { title: string }[] }
  }
  expect(copy.data.notes.map(({ title }) => title)).toEqual(['Precious'])
  await expect(data).toContainText('0 highlights, 0 notes, 0 cards of your own and 0 lines in the review log.')
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeFocused()
  await openScreen(page, 'Notes')
  await expect(page.getByText('Precious')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: /Precious/ })).toBeVisible()
  await openScreen(page, 'Settings')
  await expect(data).toContainText('0 highlights, 1 note, 1 card of your own and 0 lines in the review log.')
})

test('a copy is saved by its command, from any screen; that a browser has no backups is said', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Notes')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do anything' }).fill('save a copy')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.scostudy$/)
  await expect(page.getByRole('heading', { name: 'Your data', level: 2 })).toBeInViewport()

  await openScreen(page, 'Notes')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or do anything' }).fill('back up now')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert', { name: 'Nothing was changed' })).toContainText('Save a copy instead')
})

test('the network section counts what was refused, and lists the addresses that a yes would open', async ({
  study: { page, watch },
}) => {
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const network = section(page, 'Network')
  const requests = network.getByRole('list', { name: 'Requests' })
  await expect(requests.getByRole('listitem')).toHaveText([/^0 requests refused since/, /^0 requests made to anything/])
  expect(
    await page.evaluate(() =>
      fetch('https://example.com/').then(
        () => 'made',
        () => 'refused',
      ),
    ),
  ).toBe('refused')
  await openScreen(page, 'Today')
  await openScreen(page, 'Settings')
  await expect(requests.getByRole('listitem')).toHaveText([/^1 request refused since/, /^0 requests made to anything/])

  await network.getByRole('button', { name: 'Show the addresses' }).click()
  const addresses = network.getByRole('list', { name: 'Addresses' }).getByRole('listitem')
  await expect(addresses.first()).toBeVisible()
  const all = await addresses.count()
  expect(all).toBeGreaterThan(100)
  await expect(network).toContainText(`${all} addresses`)
  await network.getByLabel('Filter the addresses').fill('eng.sectsco.org')
  await expect(addresses.first()).toContainText('eng.sectsco.org')
  expect(await addresses.count()).toBeLessThan(all)
  await expect(network.getByRole('status')).toHaveText(`${await addresses.count()} of ${all}`)
  // The policy refused it, as the test wanted.
  expect(watch.take().filter((line) => !/connect-src|Content Security Policy/.test(line))).toEqual([])
})

test('a full disk is said, and what was there stays as it was', async ({ study: { page, watch } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'Members and partners')
  await highlightWords(page, 'China became a full', '1')
  await page.evaluate(() => {
    // Only the comment is refused: the place in the text is kept in its own time, which is not what this is about.
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      value: unknown,
      key?: IDBValidKey,
    ) => IDBRequest<IDBValidKey>
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
      if (this.name === 'highlights') throw new DOMException('the disk is full', 'QuotaExceededError')
      return put.call(this, value, key)
    }
  })
  const before = await readRows(page, 'highlights')
  await page.locator('mark').first().click()
  await page.getByLabel('Comment').fill('No room for this')
  await page.keyboard.press('Escape')
  await expect(page.getByText('The disk is full: what you just did was not kept.').first()).toBeVisible()
  expect(await readRows(page, 'highlights')).toEqual(before)
  expect(watch.take()).toHaveLength(1)
})
