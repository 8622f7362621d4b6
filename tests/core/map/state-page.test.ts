import { describe, expect, test } from 'vitest'
import type { FactLine } from '#core/library/fact-line'
import { factsOfState, statePage } from '#core/map/state-page'
import { bundled, TODAY } from './packs.ts'

const pageOf = (alpha2: string) => {
  const page = statePage(bundled, alpha2, TODAY)
  if (page === null) throw new Error(`no ${alpha2}`)
  return page
}
const ids = (lines: readonly FactLine[]) => lines.map(({ fact }) => fact.id)

describe('the page of a state', () => {
  test.each(bundled.countries.map(({ alpha2 }) => alpha2))('%s holds every fact of it once', (alpha2) => {
    const { accession, roles, hosted, others } = pageOf(alpha2)
    // What took the place of a status for all is no fact of the state's own.
    const given = accession.filter(({ sentence }) => sentence === null)
    const all = [...given, ...roles, ...hosted.flatMap((g) => g.lines), ...others.flatMap((g) => g.lines)]
    expect(ids(all).toSorted()).toEqual(
      factsOfState(bundled, alpha2)
        .map(({ id }) => id)
        .toSorted(),
    )
    expect(all.length).toBeGreaterThan(0)
  })

  test('tells the way to what a state is in the order of time', () => {
    const { accession, standing } = pageOf('BY')
    expect(accession.map(({ title, when }) => `${title}, ${when}`)).toEqual([
      'Belarus: dialogue partner, 2010 to 2015',
      'Belarus: observer, 2015 to 4 July 2024',
      'Belarus: member, since 4 July 2024',
    ])
    expect(standing?.name).toBe('member')
  })

  test('names what took the place of a status', () => {
    expect(pageOf('MN').standing?.name).toBe('SCO partner')
    expect(pageOf('TM').standing).toBeNull()
  })

  test('tells hosts from guests', () => {
    const { hosted, others, roles } = pageOf('KG')
    expect(hosted.map(({ title }) => title)).toEqual(['Summits', 'Exercises', 'Events'])
    expect(ids(hosted[0]?.lines ?? [])).toEqual([
      'shanghai-five-bishkek-1999',
      'summit-2007',
      'summit-2013',
      'summit-2019',
      'summit-2026-planned',
    ])
    expect(ids(others.flatMap(({ lines }) => lines))).toContain('ex-peace-mission-2010')
    expect(ids(roles)).toContain('sg-imanaliev')
  })

  test('is none for a state that the pack has not', () => {
    expect(statePage(bundled, 'XX', TODAY)).toBeNull()
  })
})
