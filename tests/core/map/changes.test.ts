import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesIn } from '#core/map/changes'
import { membershipFacts } from '#core/map/standings'
import { arbitraryStates, bundled, TODAY } from './packs.ts'

const YEARS = Array.from({ length: 2026 - 1996 + 1 }, (_, i) => 1996 + i)

test('over all years every membership up to today is an arrival once', () => {
  fc.assert(
    fc.property(arbitraryStates, (pack) => {
      const shown = YEARS.flatMap((year) => changesIn(pack, year, TODAY)).flatMap((change) =>
        change.kind === 'arrival' ? change.arrivals.map(({ fact }) => fact.id) : [],
      )
      const due = membershipFacts(pack.facts).filter(({ fact }) => (fact.when?.start ?? '9') <= TODAY)
      expect(shown.toSorted()).toEqual(due.map(({ fact }) => fact.id).toSorted())
    }),
  )
})

test('India and Pakistan come together, from what they were', () => {
  const [change] = changesIn(bundled, 2017, TODAY)
  if (change?.kind !== 'arrival') throw new Error('no arrival')
  expect(change.name).toBe('member')
  expect(change.when.start).toBe('2017-06-09')
  expect(change.arrivals.map(({ country, before }) => [country.name, before])).toEqual([
    ['India', 'observer'],
    ['Pakistan', 'observer'],
  ])
})

test('one status takes the place of two for all that stand in them', () => {
  const change = changesIn(bundled, 2025, TODAY).find(({ kind }) => kind === 'replacement')
  if (change?.kind !== 'replacement') throw new Error('no replacement')
  expect(change.before).toEqual(['observer', 'dialogue partner'])
  expect([change.name, change.states]).toEqual(['SCO partner', 17])
})

test('a year in which nothing changed has no change', () => {
  expect(changesIn(bundled, 2000, TODAY)).toEqual([])
})
