/** What axe finds on the page. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const SIZES = [
  { width: 900, height: 700 },
  { width: 1280, height: 800 },
]
/** The rules that depend on the colours: in the dark only they can find more. */
const RULES_OF_COLOR = ['color-contrast', 'link-in-text-block']

/**
 * Expects that axe finds nothing on the page as it is now, at both widths, light and dark.
 * @param known a selector of what need not be looked at, because its like has been
 */
export async function check(page: Page, what: string, known?: string): Promise<void> {
  await expect(page.locator('h1')).toHaveCount(1)
  await closeToasts(page)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme })
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
      // A colour that is still changing is no colour of the page.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
      const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
      if (known !== undefined) axe.exclude(known)
      if (colorScheme === 'dark') axe.withRules(RULES_OF_COLOR)
      const { violations } = await axe.analyze()
      const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => [id, html, any[0]?.message]))
      expect.soft(found, `${what}, ${colorScheme}, ${size.width} px wide`).toEqual([])
    }
  }
}

/** A message at the edge of the window. */
export const TOAST = '.mantine-Notification-root'

/** A toast goes by itself at any moment, and one that fades has no colour of its own; it is checked once, fresh. */
export async function closeToasts(page: Page): Promise<void> {
  await page.evaluate(
    (toast) =>
      document.querySelectorAll<HTMLElement>(`${toast} [aria-label="Close"]`).forEach((button) => button.click()),
    TOAST,
  )
  await expect(page.locator(TOAST)).toHaveCount(0)
}
