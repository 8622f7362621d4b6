/** A notice when cards are due: at the chosen time, once, in one window, and only if there is something to remind of. */
import type { BrowserContext, Page } from '@playwright/test'
import { firstSteps, openScreen, question } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

interface Noticed {
  readonly notices: string[]
  readonly asked: number
}

declare global {
  interface Window {
    noticed: { notices: string[]; asked: number; click: () => void }
  }
}

/** In every page to come, notices are noted instead of shown. @param permission what the browser answers when it is asked */
async function noteNotices(context: BrowserContext, permission: NotificationPermission): Promise<void> {
  await context.addInitScript((answer) => {
    const noticed = { notices: [] as string[], asked: 0, click: () => {} }
    window.noticed = noticed
    class Notice extends EventTarget {
      static get permission(): NotificationPermission {
        return (localStorage.getItem('test-permission') ?? 'default') as NotificationPermission
      }
      static async requestPermission(): Promise<NotificationPermission> {
        noticed.asked += 1
        localStorage.setItem('test-permission', answer)
        return answer
      }
      onclick: (() => void) | null = null
      constructor(_title: string, { body = '' }: NotificationOptions = {}) {
        super()
        noticed.notices.push(body)
        noticed.click = () => this.onclick?.()
      }
      close(): void {}
    }
    Object.defineProperty(window, 'Notification', { value: Notice })
  }, permission)
}

const noticed = (page: Page): Promise<Noticed> =>
  page.evaluate(() => ({ notices: window.noticed.notices, asked: window.noticed.asked }))

const noticesOf = async (...pages: readonly Page[]): Promise<readonly string[]> =>
  (await Promise.all(pages.map(noticed))).flatMap(({ notices }) => notices)

const theSwitch = (page: Page) => page.getByRole('switch', { name: 'Remind me when cards are due' })

test('the browser is asked only when reminders are switched on; where it refuses, it is said what to do', async ({
  study: { page },
}) => {
  await noteNotices(page.context(), 'denied')
  await page.reload()
  await firstSteps(page)
  await openScreen(page, 'Settings')
  await expect(theSwitch(page)).not.toBeChecked()
  await expect(page.getByText('only while the app is open in a tab')).toBeVisible()
  expect(await noticed(page)).toEqual({ notices: [], asked: 0 })
  await theSwitch(page).click()
  await expect(page.getByRole('alert', { name: 'The browser does not show notices' })).toContainText(
    'click the sign on the left of the address',
  )
  await expect(theSwitch(page)).not.toBeChecked()
  expect((await noticed(page)).asked).toBe(1)
})

test('a reminder comes once, in one of two windows, while cards are due and one has not reviewed', async ({
  study: { page },
}) => {
  await noteNotices(page.context(), 'granted')
  await page.clock.install({ time: '2030-03-04T10:00:00' })
  await page.reload()
  // Answered, and back in ten minutes: due from then on.
  await firstSteps(page)
  await openScreen(page, 'Settings')
  await theSwitch(page).click()
  await page.getByLabel('At', { exact: true }).fill('18:30')
  await expect(theSwitch(page)).toBeChecked()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await expect(theSwitch(other)).toBeChecked()

  // One has reviewed on that day: no reminder.
  await page.clock.fastForward('08:29:00')
  await page.clock.runFor('00:05:00')
  // The clock of the page can be hurried, its database cannot: a day later it could still be deciding about this one.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('reminder-decided-at'))).not.toBeNull()
  expect(await noticesOf(page, other)).toEqual([])

  // The next day at 18:29, and then a few minutes and hours more.
  await page.clock.fastForward('23:50:00')
  expect(await noticesOf(page, other)).toEqual([])
  await page.clock.runFor('00:08:00')
  await expect.poll(() => noticesOf(page, other)).toEqual(['One card is due.'])
  await page.clock.fastForward('02:00:00')
  await page.clock.runFor('00:05:00')
  expect(await noticesOf(page, other)).toEqual(['One card is due.'])

  // A click on it leads to the review, in the window that showed it.
  const shower = (await noticesOf(page)).length > 0 ? page : other
  await shower.evaluate(() => window.noticed.click())
  await expect(question(shower)).toBeVisible()
})
