/** Packs for the map's tests. */
import { join } from 'node:path'
import fc from 'fast-check'
import type { Country, Fact, Pack, Status } from '#core/content/model'
import { MEMBERSHIP_RELATIONS } from '#core/content/relations'
import type { FactId } from '#core/ids'
import { readPackFolder } from '../../../src/main/read-pack-folder.ts'
import { parseGood } from '../../helpers/lighthouses.ts'
import { arbitraryWhen, factOf } from '../timeline/facts.ts'

export const TODAY = '2026-11-24'

/** The pack that comes with the app. */
export const bundled: Pack = parseGood(
  await readPackFolder(join(import.meta.dirname, '..', '..', '..', 'resources', 'packs', 'sco')),
)

/** A state that is there for a test only. */
export const countryOf = (alpha2: string, name = alpha2): Country => ({
  alpha2,
  alpha3: `${alpha2}X`,
  numeric: '000',
  name,
  capital: '',
  sources: [],
})

const STATES = ['AA', 'BB', 'CC', 'DD', 'EE']

/** Statuses of which two give way to a third at some date. */
const STATUSES: readonly Status[] = [
  { relation: 'member-since', name: 'member' },
  { relation: 'observer-since', name: 'observer', replacedBy: { name: 'friend', fact: 'merge' as FactId } },
  { relation: 'partner-since', name: 'partner', replacedBy: { name: 'friend', fact: 'merge' as FactId } },
]

export type StatesPack = Pick<Pack, 'facts' | 'statuses' | 'countries' | 'places' | 'kinds'>

/** Packs of a few states that became this or that at any date, each at most once. */
export const arbitraryStates: fc.Arbitrary<StatesPack> = fc
  .record({
    memberships: fc.uniqueArray(
      fc.record({
        country: fc.constantFrom(...STATES),
        relation: fc.constantFrom(...MEMBERSHIP_RELATIONS),
        when: arbitraryWhen,
      }),
      { selector: ({ country, relation }) => `${country} ${relation}` },
    ),
    merge: arbitraryWhen,
    statuses: fc.constantFrom(STATUSES, []),
  })
  .map(({ memberships, merge, statuses }) => ({
    statuses,
    kinds: [],
    places: [],
    countries: STATES.map((alpha2) => countryOf(alpha2)),
    facts: [
      factOf('merge', { when: merge }),
      ...memberships.map(
        ({ country, relation, when }): Fact =>
          factOf(`${country}-${relation}`, { relation, when, countries: [country] }),
      ),
    ],
  }))
