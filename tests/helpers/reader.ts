/** What a reader does, as steps for the specs: by role and name, as they see the screen. */
import { expect, type Page } from '@playwright/test'

/** Opens a screen by the navigation. */
export async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click()
}

/** Goes through the first start up to the first reviewed card. */
export async function firstSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have read it' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
}

/** Opens a document from the library. */
export async function openDocument(page: Page, title: string): Promise<void> {
  await openScreen(page, 'Read')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('article')).toBeVisible()
}

/** Selects the first occurrence of these words in the text, with the mouse. Gives the whole text of its block. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.getByRole('article').evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      node.parentElement?.scrollIntoView({ block: 'center' })
      const rects = [...range.getClientRects()]
      const first = rects[0]
      const last = rects.at(-1)
      if (first === undefined || last === undefined) continue
      return { x1: first.left, y1: first.top + first.height / 2, x2: last.right, y2: last.top + last.height / 2 }
    }
    throw new Error(`the text does not hold “${wanted}”`)
  }, words)
  await page.mouse.move(box.x1 + 0.5, box.y1)
  await page.mouse.down()
  await page.mouse.move(box.x2 - 0.5, box.y2, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByRole('toolbar', { name: 'Selected passage' })).toBeVisible()
}
