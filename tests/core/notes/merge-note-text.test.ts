import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeNoteText, type NoteText } from '#core/notes/merge-note-text'

const note = (title: string, body: string): NoteText => ({ title, body })
const base = note('Founders', 'Six states')

describe('two texts of one note', () => {
  test.each<[string, NoteText, NoteText, NoteText | null]>([
    ['nobody changed anything', base, base, base],
    ['only mine was changed', note('Founders', 'Six'), base, note('Founders', 'Six')],
    ['only theirs was changed', base, note('The six', 'Six states'), note('The six', 'Six states')],
    [
      'the title was changed here, the body there',
      note('The six', 'Six states'),
      note('Founders', 'Six'),
      note('The six', 'Six'),
    ],
    ['both made the same change', note('Founders', 'Six'), note('Founders', 'Six'), note('Founders', 'Six')],
    ['both changed the body', note('Founders', 'Six'), note('Founders', 'Seven'), null],
    ['both changed the title, one the body, too', note('A', 'Six'), note('B', 'Six states'), null],
  ])('when %s', (_when, mine, theirs, merged) => {
    expect(mergeNoteText(base, mine, theirs)).toEqual(merged)
  })

  const text = fc.record({ title: fc.constantFrom('a', 'b', 'c'), body: fc.constantFrom('x', 'y', 'z') })

  test('are merged to the same, whichever is mine', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        expect(mergeNoteText(from, mine, theirs)).toEqual(mergeNoteText(from, theirs, mine))
      }),
    )
  })

  test('lose no change when they are merged: each part that a side changed is as that side has it', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const merged = mergeNoteText(from, mine, theirs)
        const lost = [mine, theirs].flatMap((side) =>
          (['title', 'body'] as const).filter(
            (part) => merged !== null && side[part] !== from[part] && merged[part] !== side[part],
          ),
        )
        expect(lost).toEqual([])
      }),
    )
  })
})
