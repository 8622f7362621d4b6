import type { EditionNote, PackProblem } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'
import type { PackFile } from './schema.ts'

/** The gate for the change log: newest first, from the pack's own edition down to the first, and no edition before an earlier one. */
export function checkEditions(
  notes: readonly PlacedRecord<EditionNote>[],
  pack: PackFile | null,
): readonly PackProblem[] {
  const newest = pack?.edition ?? notes[0]?.value.edition ?? 0
  const order = notes.flatMap(({ value: { edition, date }, file, index }, i): readonly PackProblem[] => {
    const later = notes[i - 1]?.value
    const expected = newest - i
    return [
      ...(edition === expected
        ? []
        : [jsonProblem(file, [index, 'edition'], `edition ${edition}: here edition ${expected} is expected`)]),
      ...(later === undefined || date <= later.date
        ? []
        : [
            jsonProblem(
              file,
              [index, 'date'],
              `edition ${edition}: ${date} is after ${later.date} of the next edition`,
            ),
          ]),
    ]
  })
  const oldest = notes.at(-1)
  const isWhole = oldest === undefined || oldest.value.edition === 1 || order.length > 0
  return isWhole
    ? order
    : [jsonProblem(oldest.file, [oldest.index, 'edition'], 'the editions before this one, down to 1, are missing')]
}
