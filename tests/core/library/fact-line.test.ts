import { expect, test } from 'vitest'
import { factLine, itemLine } from '#core/library/fact-line'
import { factOf, itemsOf, TODAY } from '../timeline/facts.ts'

test('a fact in a line says what, when and where', () => {
  const fact = factOf('storm', {
    subject: 'the great storm',
    place: 'Brest',
    when: { start: '1987-10', precision: 'month' },
  })
  const line = { fact, title: 'Great storm', when: 'October 1987, no day given', place: 'Brest' }
  expect(factLine(fact, [], TODAY)).toEqual(line)
  expect(itemsOf([fact]).map(itemLine)).toEqual([line])
})

test('without a date and a place it has neither', () => {
  expect(factLine(factOf('storm', {}), [], TODAY)).toMatchObject({ when: null, place: null })
})

test('a term without an end goes on', () => {
  const fact = factOf('keeper', { relation: 'held-by', value: 'Ida', when: { start: '1857', precision: 'year' } })
  expect(factLine(fact, [], TODAY).when).toBe('since 1857, given to the year')
})
