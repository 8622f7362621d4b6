/** What the settings have on the desktop only: counts of the network since the installation, backups, the folder, notices by main. */
import { firstSteps, openScreen, skipFirstSteps, writeNote } from '../../helpers/reader.ts'
import { expect, test } from '../../helpers/study-test.ts'

test('the network section says what main counted since the installation', async ({ shell }) => {
  const { page } = shell
  await skipFirstSteps(page)
  await openScreen(page, 'Settings')
  const requests = page.getByRole('region', { name: 'Network' }).getByRole('list', { name: 'Requests' })
  await expect(requests.getByRole('listitem')).toHaveText([
    /^0 requests refused since \d+ \w+ \d{4}$/,
    /^0 requests made to anything but the app itself since then$/,
    /^0 addresses opened in the browser of the system, each after your yes$/,
  ])
})

test('starting afresh makes a backup first, which stands in the list and brings everything back', async ({ shell }) => {
  const { page } = shell
  await skipFirstSteps(page)
  await writeNote(page, 'Precious', 'Not to be lost')
  await openScreen(page, 'Settings')
  const data = page.getByRole('region', { name: 'Your data' })
  await expect(data).toContainText(`In the folder ${shell.folder}`)
  await data.getByRole('button', { name: 'Start afresh…' }).click()
  await page.getByLabel('To go on, type “afresh”').fill('afresh')
  await page.keyboard.press('Enter')
  await expect(data).toContainText('0 highlights, 0 notes,')
  const backup = data
    .getByRole('list', { name: 'Backups' })
    .getByRole('listitem')
    .filter({ hasText: 'before everything was replaced' })
  await expect(backup).toHaveCount(1)

  // An empty database is what the reader wanted: the next start takes nothing for lost.
  await shell.close()
  const again = await shell.open()
  await expect(again.getByRole('heading', { name: 'Your data are not where they were' })).toBeHidden()
  await skipFirstSteps(again)
  await openScreen(again, 'Settings')
  await again
    .getByRole('listitem')
    .filter({ hasText: 'before everything was replaced' })
    .getByRole('button', { name: /^Restore the backup/ })
    .click()
  await expect(again.getByRole('region', { name: 'Your data' })).toContainText('0 highlights, 1 note,')
})

test('a reminder is shown by main, and no browser is asked', async ({ shell }) => {
  const { page } = shell
  await shell.electron.evaluate(({ Notification }) => {
    Notification.prototype.show = function show() {
      Object.assign(globalThis, { noticed: this.body })
    }
  })
  await page.clock.install({ time: '2030-03-04T10:00:00' })
  await page.reload()
  await firstSteps(page)
  await openScreen(page, 'Settings')
  await expect(page.getByText('A reminder comes while the app runs')).toBeVisible()
  await page.getByRole('switch', { name: 'Remind me when cards are due' }).click()
  await expect(page.getByLabel('At', { exact: true })).toHaveValue('18:00')
  await page.clock.fastForward('31:55:00')
  await page.clock.runFor('00:07:00')
  await expect
    .poll(() => shell.electron.evaluate(() => (globalThis as unknown as { noticed?: string }).noticed))
    .toBe('One card is due.')
})
