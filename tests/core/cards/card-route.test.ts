import { expect, test } from 'vitest'
import { cardIdOfRoute, cardRoute } from '#core/cards/card-route'
import { cardId } from '../../helpers/cards.ts'

test.each(['sco/member-india/accession.year', 'own/8b0c3f0e-0000-4000-8000-000000000000'])(
  'the route of %s has its id as one part, which gives it back',
  (id) => {
    const [, place, part, ...more] = cardRoute(cardId(id)).split('/')
    expect([place, more]).toEqual(['cards', []])
    expect(cardIdOfRoute(part ?? '')).toBe(id)
  },
)

test('a part that is no encoded text stands for no card', () => {
  expect(cardIdOfRoute('%zz')).toBeNull()
})
