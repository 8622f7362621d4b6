import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { jsonLine, lineAt } from '#core/content/json-line'

const text = `[
  { "id": "a", "told": [] },
  {
    "id": "b ] } \\" {",
    "when": { "start": "2001",
              "end": 12.5e3 },
    "told": [
      { "quote": "x" },
      { "quote": "y" }
    ], "id": "again"
  }
]`

describe('the line of a JSON value', () => {
  test.each([
    [[], 1],
    [[0], 2],
    [[0, 'id'], 2],
    [[1], 3],
    [[1, 'when'], 5],
    [[1, 'when', 'end'], 6],
    [[1, 'told', 0], 8],
    [[1, 'told', 1, 'quote'], 9],
    [[1, 'id'], 10],
  ])('at %o is %i', (path, line) => {
    expect(jsonLine(text, path)).toBe(line)
  })

  test.each([
    [[2], 1],
    [['no'], 1],
    [[1, 'place'], 3],
    [[0, 'told', 0], 2],
    [[1, 'when', 'start', 'deeper'], 5],
  ])('where %o leads nowhere is %i, that of the last value on the way', (path, line) => {
    expect(jsonLine(text, path)).toBe(line)
  })

  it('is found among any other values, however they are laid out', () => {
    const layouts = fc.constantFrom<[string | number | undefined]>([undefined], [1], ['\t'])
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue()),
        fc.array(fc.jsonValue()),
        fc.string(),
        layouts,
        (before, after, name, [indent]) => {
          const key = name === '__proto__' ? 'proto' : name
          const value = [...before, { zero: before, [key]: 'the marker', last: after }, ...after]
          const json = JSON.stringify(value, null, indent)
          fc.pre(json.split('"the marker"').length === 2)
          const expected = json.slice(0, json.indexOf('"the marker"')).split('\n').length
          expect(jsonLine(json, [before.length, key])).toBe(expected)
        },
      ),
    )
  })
})

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 3],
  [9, 3],
])('offset %i of three short lines is on line %i', (offset, line) => {
  expect(lineAt('a\n\nb', offset)).toBe(line)
})
