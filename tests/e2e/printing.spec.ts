/** On paper: the text with the reader's marks and its sources, and nothing that is there to be pressed. */
import { readPdf } from '../helpers/pdf-text.ts'
import { expectSaved, highlightWords, noteField, openDocument, selectWords, skipFirstSteps } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const MARKED = ['talks about troops', 'The leaders of the', 'The second SCO summit', 'The third SCO summit'] as const

test('a document on A4 and on Letter: whole, with marks, comments and sources, without the app around it', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  for (const [i, words] of MARKED.entries()) await highlightWords(page, words, String(i + 1) as '1')
  for (const [at, comment] of [
    [0, 'About the border'],
    [2, 'Who was there?'],
  ] as const) {
    await page.locator('mark').nth(at).click()
    await page.getByRole('dialog', { name: 'Highlight' }).getByLabel('Comment').fill(comment)
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('button', { name: `Comment: ${comment}` })).toBeAttached()
  }
  const last = (await page.getByRole('article').locator('[data-block]').last().innerText()).replaceAll(/\s/g, '')

  for (const [format, size] of [
    ['A4', [596, 843]],
    ['Letter', [612, 792]],
  ] as const) {
    const pdf = readPdf(await page.pdf({ format, printBackground: true }))
    expect(pdf.size).toEqual(size)
    expect(pdf.text).toContain('edition')
    expect(pdf.text).toContain('TheSCOisolderthanitsname.')
    expect(pdf.text).toContain(last.slice(-30))
    expect(pdf.text).toContain('aAbouttheborder')
    expect(pdf.text).toContain('bWhowasthere?')
    expect(pdf.text).toContain('Yourhighlights:yellow,green,blue,pink.')
    expect(pdf.text).toContain('https://en.wikipedia.org/wiki/Shanghai_Cooperation_Organisation')
    expect(pdf.text).toContain(`1/${pdf.pages}`)
    for (const pressed of ['Contents', 'Margin', 'Readon', 'Settings', 'Undo']) expect(pdf.text).not.toContain(pressed)
  }
  await expect(page.getByText('Your comments')).toHaveCount(0)
})

test('in black and white the four colours are still told apart, in the dark theme, too', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  for (const [i, words] of MARKED.entries()) await highlightWords(page, words, String(i + 1) as '1')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  const looks = await page
    .locator('mark')
    .evaluateAll((marks) =>
      marks.map((mark) => ({ line: getComputedStyle(mark).textDecorationStyle, ink: getComputedStyle(mark).color })),
    )
  expect(looks.map(({ line }) => line)).toEqual(['solid', 'double', 'dashed', 'wavy'])
  expect(new Set(looks.map(({ ink }) => ink))).toEqual(new Set(['rgb(0, 0, 0)']))
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
})

test('in a browser, saving as PDF leads to the print dialog and says so', async ({ study: { page } }) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await page.evaluate(() => {
    window.print = () => Object.assign(window, { printed: true })
  })
  await page.keyboard.press('Control+K')
  await page.keyboard.type('Save as PDF')
  await page.getByRole('option', { name: 'Save as PDF', exact: true }).click()
  await expect(page.getByText('Choose “Save as PDF” as the printer.')).toBeVisible()
  expect(await page.evaluate(() => 'printed' in window)).toBe(true)
})

test('a note on paper: its title, its passage and where that stands, and its text as it reads', async ({
  study: { page },
}) => {
  await skipFirstSteps(page)
  await openDocument(page, 'History')
  await selectWords(page, 'talks about troops')
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Title' }).fill('The border')
  await noteField(page).fill('It began with **four** treaties.')
  await expectSaved(page)
  const { text } = readPdf(await page.pdf({ format: 'A4' }))
  expect(text).toContain('TheborderNoteof')
  expect(text).toContain('talksabouttroopsHistory,')
  expect(text).toContain('Itbeganwithfourtreaties.')
  for (const pressed of ['Write', 'Preview', 'Openintext', 'Trash', '**']) expect(text).not.toContain(pressed)
})
