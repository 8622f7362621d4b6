/** The whole story of a reader, with a restart in the middle. */

import { firstSteps, openScreen, selectWords } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

test('a reader marks a passage, writes a note, makes cards, reviews, closes, and finds all of it the next day @shell', async ({
  study,
}) => {
  await firstSteps(study.page)
  await openScreen(study.page, 'Read')
  await study.page.getByRole('link', { name: 'Members', exact: false }).first().click()
  await selectWords(study.page, 'full member')
  await study.page.keyboard.press('2')
  await expect(study.page.locator('mark')).toHaveText('full member')

  await selectWords(study.page, 'full member')
  await study.page.getByRole('toolbar').getByRole('button', { name: 'Note' }).click()
  await study.page.getByLabel('Title').fill('On membership')
  await study.page.getByLabel('Note', { exact: true }).fill('Ten states, since Belarus in 2024.')
  await expect(study.page.getByText('Saved', { exact: true })).toBeVisible()
})
