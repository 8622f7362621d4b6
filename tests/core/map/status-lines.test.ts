import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membershipFacts, standingsOn } from '#core/map/standings'
import { statusLines } from '#core/map/status-lines'
import { arbitraryStates, bundled, TODAY } from './packs.ts'

const linesOf = (alpha2: string, today = TODAY) => {
  const country = bundled.countries.find((state) => state.alpha2 === alpha2)
  if (country === undefined) throw new Error(`no ${alpha2}`)
  return statusLines(bundled, country, today)
}
const inWords = (alpha2: string, today = TODAY) => linesOf(alpha2, today).map(({ title, when }) => `${title}, ${when}`)

describe('the statuses of a state', () => {
  test.each([
    [
      'BY',
      [
        'Belarus: dialogue partner, 2010 to 2015',
        'Belarus: observer, 2015 to 4 July 2024',
        'Belarus: member, since 4 July 2024',
      ],
    ],
    ['CN', ['China: member, since 15 June 2001']],
    ['MN', ['Mongolia: observer, 2004 to 1 September 2025', 'Mongolia: SCO partner, since 1 September 2025']],
    ['LA', ['Laos: dialogue partner, 1 September 2025', 'Laos: SCO partner, since 1 September 2025']],
    ['TM', []],
  ])('%s: each with the time for which it held', (alpha2, lines) => {
    expect(inWords(alpha2)).toEqual(lines)
  })

  test('go on as long as nothing took their place', () => {
    expect(inWords('MN', '2025-08-31')).toEqual(['Mongolia: observer, since 2004'])
  })

  test('that took the place of another for all bring the sentence that says so', () => {
    const [given, replaced] = linesOf('LA')
    expect(given?.sentence).toBeNull()
    expect(replaced?.fact.id).toBe('partner-merge-2025')
    expect(replaced?.sentence).toBe(
      'On 1 September 2025 the Tianjin summit decided to replace the statuses of observer and dialogue partner by a single one, called SCO partner.',
    )
  })

  test('end with what the state is, and hold every fact of its membership', () => {
    fc.assert(
      fc.property(arbitraryStates, (pack) => {
        const standings = standingsOn(pack, TODAY)
        for (const country of pack.countries) {
          const lines = statusLines(pack, country, TODAY)
          const own = membershipFacts(pack.facts).filter((fact) => fact.country === country.alpha2)
          const given = lines.filter(({ fact }) => fact.id !== 'merge').map(({ fact }) => fact.id)
          expect(given.toSorted()).toEqual(own.map(({ fact }) => fact.id).toSorted())
          const lasting = lines.filter(({ when }) => when?.startsWith('since '))
          const standing = standings.get(country.alpha2)
          expect(lasting.map(({ title }) => title.split(': ').at(-1))).toEqual(
            standing === undefined ? [] : [standing.name],
          )
        }
      }),
    )
  })
})
