/** What was shown as done stands, however the app ends. */
import { cardLine, expectSaved, noteField, openScreen, question, skipFirstSteps, writeNote } from '../helpers/reader.ts'
import { expect, test } from '../helpers/study-test.ts'

const LONG = 'Every word that was shown as saved has to be there, whatever ended the app. '.repeat(12)

test('a kill right after an answer loses no answer @shell', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(question(page)).toHaveText('The letters SCO stand for […].')
  await page.keyboard.press('Space')
  await page.keyboard.press('3')
  await expect(question(page)).toHaveText('What was founded on 15 June 2001?')
  await study.kill()
  page = await study.open()
  await openScreen(page, 'Cards')
  await expect(page.getByText(/^\d+ cards, 1 of them begun$/)).toBeVisible()
  await expect(cardLine(page, 'The letters SCO stand for […].')).toContainText(/due in \d+ minutes/)
})

test('a kill in the middle of typing loses nothing that was shown as saved @shell', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await writeNote(page, 'Killed', '')
  const shownAsSaved: string[] = []
  page.on('console', (message) => {
    if (message.text().startsWith('saved: ')) shownAsSaved.push(message.text().slice('saved: '.length))
  })
  await noteField(page).evaluate((field: HTMLTextAreaElement) => {
    const status = field.closest('section')?.querySelector('[role=status]')
    if (status === null || status === undefined) throw new Error('there is no status')
    new MutationObserver(() => {
      if (status.textContent === 'Saved') console.log(`saved: ${field.value}`)
    }).observe(status, { childList: true, characterData: true, subtree: true })
  })
  await noteField(page).focus()
  const typing = page.keyboard.type(LONG, { delay: 8 }).catch(() => 'the page went while it was typed into')
  await expect.poll(() => shownAsSaved.length).toBeGreaterThan(2)
  await study.kill()
  expect(await typing).toBe('the page went while it was typed into')

  page = await study.open()
  await openScreen(page, 'Notes')
  await page.getByRole('link', { name: 'Killed' }).click()
  const kept = await noteField(page).inputValue()
  // Each was the beginning of what was typed, to the letter, and the last one is there: it may have been followed by more.
  for (const shown of [...shownAsSaved, kept]) expect(LONG.startsWith(shown), shown).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(shownAsSaved.at(-1)?.length ?? 0)
})

test('a window that is closed at once after typing loses no letter @shell', async ({ study }) => {
  let { page } = study
  await skipFirstSteps(page)
  await writeNote(page, 'Closed', '')
  await noteField(page).pressSequentially('To the last letter')
  await study.close()
  page = await study.open()
  await page.getByRole('link', { name: 'Closed' }).click()
  await expect(noteField(page)).toHaveValue('To the last letter')
  await expectSaved(page)
})
