import { expect, test } from 'vitest'
import { datesInText } from '#core/content/propose/dates-in-text'
import { describeProposedWhen } from '#core/content/propose/describe-when'

test.each([
  ['It was signed on 9 June 2017.', '9 June 2017'],
  ['It ran 18–25 August 2005.', '18 August 2005 to 25 August 2005'],
  ['In June 2004 it opened.', 'June 2004'],
  ['It lasted 1914–18.', '1914 to 1918'],
  ['It was printed c. 1450.', 'about 1450'],
  ['He was killed in 44 BC.', '44 BCE'],
  ['He ruled 27 BC – AD 14.', '27 BCE to 14'],
  ['In the early 1990s it grew.', 'about the 1990s'],
  ['The 1860s and 1870s were hard.', 'the 1860s to the 1870s'],
  ['In the 19th century it fell.', 'the 19th century'],
  ['From the 18th to 19th centuries.', 'the 18th century to the 19th century'],
  ['In the 3rd century BCE.', 'the 3rd century BCE'],
  ['In the 21st century.', 'the 21st century'],
  ['In the 12th century.', 'the 12th century'],
])('%s', (text, words) => {
  expect(datesInText(text).map(({ when }) => describeProposedWhen(when))).toEqual([words])
})
