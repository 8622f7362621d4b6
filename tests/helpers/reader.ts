/** What a reader does, as steps for the specs: by role and name, as they see the screen. */
import { expect, type Locator, type Page } from '@playwright/test'

/** Opens a screen by the navigation. */
export async function openScreen(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Goes through the first start up to the first reviewed card. */
export async function firstSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'I have read it' }).click()
  await page.getByRole('button', { name: 'Show the answer' }).click()
  await page.getByRole('button', { name: /^Good/ }).click()
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
}

/** Leaves the first start at once. */
export async function skipFirstSteps(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Skip the first steps' }).click()
  await expect(page.getByRole('link', { name: 'Review' })).toBeVisible()
}

/** Opens a document from the library. */
export async function openDocument(page: Page, title: string): Promise<void> {
  await openScreen(page, 'Read')
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('article', { name: title })).toBeVisible()
}

/** Selects the first occurrence of these words in the text, with the mouse. They stand in one piece of text, without a mark or link inside. */
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

/** Highlights words: 1 yellow, 2 green, 3 blue, 4 pink. */
export async function highlightWords(page: Page, words: string, key: '1' | '2' | '3' | '4'): Promise<void> {
  await selectWords(page, words)
  await page.keyboard.press(key)
  await expect(page.locator('mark').filter({ hasText: words })).toBeVisible()
}

/** The field of the note that is open. */
export const noteField = (page: Page): Locator => page.getByRole('textbox', { name: 'Note' })

/** Waits until the note that is open says that it is saved. */
export const expectSaved = (page: Page): Promise<void> =>
  expect(page.getByRole('region', { name: 'Note', exact: true }).getByRole('status')).toHaveText('Saved')

/** Writes a free note. */
export async function writeNote(page: Page, title: string, body: string): Promise<void> {
  await openScreen(page, 'Notes')
  await page.getByRole('button', { name: 'Write' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await noteField(page).fill(body)
  await expectSaved(page)
}

/** Makes a card of one's own on the Cards screen. */
export async function makeCard(page: Page, front: string, back: string): Promise<void> {
  await openScreen(page, 'Cards')
  await page.getByRole('button', { name: 'Make a card' }).first().click()
  const form = page.getByRole('dialog', { name: 'Make a card' })
  await form.getByLabel('Front').fill(front)
  await form.getByLabel('Back').fill(back)
  await form.getByRole('button', { name: 'Add the card' }).click()
  await expect(page.getByRole('list', { name: 'Cards' })).toContainText(front)
}

/** The question that the review asks. */
export const question = (page: Page): Locator => page.getByTestId('prompt')

/** How many new cards each day brings. */
export async function setNewPerDay(page: Page, cards: number): Promise<void> {
  await openScreen(page, 'Settings')
  await page.getByLabel('New cards a day').fill(String(cards))
}

/** Narrows the list of cards by one of its selects: `filterCards(page, 'State', 'Suspended')`. */
export async function filterCards(page: Page, by: string, option: string): Promise<void> {
  await page.getByRole('search', { name: 'Filter the cards' }).getByLabel(by, { exact: true }).selectOption(option)
}

/** Opens a card's own page from the list of the Cards screen. */
export async function openCard(page: Page, front: string): Promise<void> {
  await openScreen(page, 'Cards')
  await page.getByRole('searchbox', { name: 'Filter the cards' }).fill(front)
  await cardLine(page, front).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Card', level: 1 })).toBeVisible()
}

/** The line of a card in the list of the Cards screen; the list draws only the lines in the window. */
export const cardLine = (page: Page, front: string): Locator =>
  page.getByRole('list', { name: 'Cards' }).getByRole('listitem').filter({ hasText: front })

/** Opens the screen of the packs by its link on Read. */
export async function openPacks(page: Page): Promise<void> {
  await openScreen(page, 'Read')
  await page.getByRole('main').getByRole('link', { name: 'Packs', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Packs', level: 1 })).toBeVisible()
}

/** Chooses a file by one of the buttons of the screen. */
export async function choosePackFile(page: Page, button: string, name: string, text: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).click()
  await (await chooser).setFiles({ name, mimeType: '', buffer: Buffer.from(text) })
}

/** Adds a Markdown file as a pack, or its next edition. */
export async function addMarkdown(page: Page, name: string, text: string, yes = 'Add the pack'): Promise<void> {
  await choosePackFile(page, 'Add a pack', name, text)
  await page.getByRole('button', { name: yes }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** A second window of the same reader, at the place where the first one is. */
export async function openSecond(page: Page): Promise<Page> {
  const second = await page.context().newPage()
  await second.goto(page.url())
  return second
}
