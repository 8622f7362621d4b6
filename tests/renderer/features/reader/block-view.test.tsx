import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BlockId, PackId, RowId } from '#core/ids'
import { BlockView } from '../../../../src/renderer/features/reader/BlockView.tsx'
import type { CitationRange, HighlightRange } from '../../../../src/renderer/features/reader/ranges.ts'

const TEXT = 'First sentence. Second sentence.'
let place: HTMLElement

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  place = document.createElement('div')
  document.body.append(place)
})
afterEach(() => place.remove())

const cited = (number: number, start: number, end: number): CitationRange => ({ kind: 'citation', number, start, end })

async function draw(citations: readonly CitationRange[], highlights: readonly HighlightRange[] = []): Promise<void> {
  const block = { id: 'b-1' as BlockId, kind: 'paragraph' as const, depth: 0, ordered: false, text: TEXT, spans: [] }
  const none = () => undefined
  await act(async () =>
    createRoot(place).render(
      <BlockView
        pack={'sco' as PackId}
        block={block}
        citations={citations}
        highlights={highlights}
        isCurrent={false}
        isTarget={false}
        onHighlight={none}
        onCitation={none}
        onTerm={none}
      />,
    ),
  )
}

test.each([
  ['one after the other', [cited(1, 0, 15), cited(2, 16, 32)], 'First sentence.1 Second sentence.2'],
  ['the second inside of the first', [cited(1, 0, 32), cited(2, 16, 32)], 'First sentence. Second sentence.12'],
  ['overlapping', [cited(1, 0, 15), cited(2, 6, 32)], 'First sentence.1 Second sentence.2'],
])('every cited sentence has its sign at its end: %s', async (_, citations, shown) => {
  await draw(citations)
  expect(place.textContent).toBe(shown)
})

test('a highlight on part of a cited sentence leaves the text and the sign as they are', async () => {
  const highlight: HighlightRange = {
    kind: 'highlight',
    id: 'h' as RowId,
    color: 'green',
    comment: 'mine',
    letter: 'a',
    start: 6,
    end: 22,
    isFirst: true,
    quote: TEXT.slice(6, 22),
  }
  await draw([cited(1, 0, 15)], [highlight])
  expect(place.textContent).toBe('First sentence.1 Second sentence.')
  expect([...place.querySelectorAll('mark')].map((mark) => mark.textContent).join('')).toBe('sentence. Second')
  expect(place.querySelectorAll('[data-letter="a"]')).toHaveLength(1)
})
