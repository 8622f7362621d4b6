import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEARCH_KINDS } from '#core/search/model'
import { openedOfRoute, queryOfRoute, searchRoute } from '#core/search/search-route'

test('a route holds any query, and the group that is opened', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.option(fc.constantFrom(...SEARCH_KINDS)),
      (text, opened) => {
        const [, name, query = '', kind = ''] = searchRoute(text, opened).split('/')
        expect([name, queryOfRoute(query), openedOfRoute(kind)]).toEqual(['search', text, opened])
      },
    ),
  ))

test('without a query it is the page’s own', () => expect(searchRoute('')).toBe('/search'))

test('what is not encoded as it should be is taken as it stands', () => expect(queryOfRoute('100%')).toBe('100%'))

test('half a character is left out', () => expect(searchRoute('a\ud83d')).toBe('/search/a'))
