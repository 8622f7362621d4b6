import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#core/transfer/canonical-json'

test.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ '10': 1, '9': 2, a: 3, B: 4 }, '{"10":1,"9":2,"B":4,"a":3}'],
  [{ é: 1, z: 2, '\u{1F600}': 3 }, '{"z":2,"é":1,"\u{1F600}":3}'],
  ['a "quoted"\nline', '"a \\"quoted\\"\\nline"'],
  ['\ud800', '"\\ud800"'],
  [{}, '{}'],
  [[], '[]'],
  [1e21, '1e+21'],
])('%j is written as %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('what is written is read as the same value, and keys in another order give the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const same: unknown = JSON.parse(JSON.stringify(value))
      expect(JSON.parse(canonicalJson(value))).toEqual(same)
      expect(canonicalJson(turned(same))).toBe(canonicalJson(value))
    }),
  )
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [undefined], [{ a: undefined }], [() => 1]])(
  '%s is refused, since JSON cannot hold it',
  (value) => {
    expect(() => canonicalJson(value)).toThrow('JSON cannot hold')
  },
)

/** The same value with the keys of every object in reverse order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  )
}
