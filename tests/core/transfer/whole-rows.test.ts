import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWholeHighlight, isWholeNote, isWholeOwnCard } from '#core/transfer/whole-rows'
import { arbitraryHighlight, arbitraryNote, arbitraryOwnCard } from '../../helpers/arbitrary-rows.ts'

const KINDS = [
  ['note', isWholeNote, arbitraryNote],
  ['highlight', isWholeHighlight, arbitraryHighlight],
  ['card', isWholeOwnCard, arbitraryOwnCard],
] as const

/** Fields without which a row can still be shown. */
const NOT_NEEDED = ['id', 'pinned', 'versionOf']

describe.each(KINDS)('a %s', (_kind, isWhole, arbitrary) => {
  const whole = isWhole as (row: object) => boolean

  test('that a reader made is whole', () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (row) => {
        expect(whole(row)).toBe(true)
      }),
    )
  })

  test('is damaged when any field that a screen reads is lost or of another kind', () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, fc.nat(), fc.boolean(), (row, n, isLost) => {
        const fields = Object.keys(row).filter((field) => !NOT_NEEDED.includes(field))
        const field = fields[n % fields.length] ?? ''
        expect(whole({ ...row, [field]: isLost ? undefined : true })).toBe(false)
      }),
    )
  })

  test('is damaged when its place has no words', () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (row) => {
        for (const segments of [null, [], [null], [{ block: 'b' }]])
          expect(whole({ ...row, place: { pack: 'sco', edition: 1, segments } })).toBe(false)
      }),
    )
  })
})
