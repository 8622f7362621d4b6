/** A text of any Markdown, or a pack, as the pack that it becomes: sound, or refused with a reason. */

import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Block, Pack } from '#core/content/model'
import { READ_REASONS, readUpload } from '#core/content/upload/read-upload'
import { unpackUpload } from '#core/content/upload/unpack-upload'
import type { ReadUpload, UploadSurroundings } from '#core/content/upload/upload'
import type { PackId } from '#core/ids'
import { lighthouseFiles, withText } from '../../../helpers/lighthouses.ts'

const NOTHING: UploadSurroundings = { bundled: [], previous: null, day: '2026-11-28' }

const read = (files: ReadonlyMap<string, string>, around: Partial<UploadSurroundings> = {}) => {
  const bytes = new Map([...files].map(([path, text]) => [path, strToU8(text)]))
  const unpacked = unpackUpload({ kind: 'folder', name: 'tides', files: bytes })
  return unpacked.ok ? readUpload(unpacked.value, { ...NOTHING, ...around }) : unpacked
}

/** Fails the test when it is refused. */
function good(files: ReadonlyMap<string, string>, around: Partial<UploadSurroundings> = {}): ReadUpload {
  const result = read(files, around)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const one = (text: string): ReadonlyMap<string, string> => new Map([['tides.md', text]])
const previous = (pack: Pack) => ({ edition: pack.edition, pack })
const blocksOf = (pack: Pack): readonly Block[] =>
  pack.documents.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks))
const linesOf = (pack: Pack): readonly string[] => blocksOf(pack).map(({ kind, text }) => `${kind}: ${text}`)

describe('a pack', () => {
  test('is read as it is', () => {
    expect(good(lighthouseFiles)).toMatchObject({ kind: 'pack', change: 'new', simplified: [], leftOut: [] })
  })

  test('with the id of one that comes with the app is refused', () => {
    expect(read(lighthouseFiles, { bundled: ['lighthouses' as PackId] })).toMatchObject({
      ok: false,
      error: [{ file: 'pack.json', reason: READ_REASONS.bundled }],
    })
  })

  test('is no step back: an older edition, and the same with another text, are refused; the next and the very same are not', () => {
    const { pack } = good(lighthouseFiles)
    const edition = (n: number) => withText(lighthouseFiles, 'pack.json', '"edition": 3', `"edition": ${n}`)
    expect(read(edition(2), { previous: previous(pack) })).toMatchObject({
      ok: false,
      error: [{ reason: READ_REASONS.older(3) }],
    })
    const reworded = withText(lighthouseFiles, 'pack.json', 'An invented league', 'An imagined league')
    expect(read(reworded, { previous: previous(pack) })).toMatchObject({
      ok: false,
      error: [{ reason: READ_REASONS.sameEdition(3) }],
    })
    expect(good(edition(4), { previous: previous(pack) }).change).toBe('changed')
    expect(good(lighthouseFiles, { previous: previous(pack) }).change).toBe('same')
  })

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a picture that runs something', '<img src="x" onerror="alert(1)">'],
    ['a picture', '![a moon](moon.png)'],
    ['an address', 'See <https://example.org>.'],
    ['a link that runs something', '[here](javascript:alert(1))'],
  ])('with %s in a document is refused', (_what, markdown) => {
    const planted = withText(lighthouseFiles, 'documents/overview.md', 'Its aim is', `${markdown} Its aim is`)
    expect(read(planted).ok).toBe(false)
  })
})

describe('Markdown', () => {
  test('becomes a pack whose id is made of its name, always the same', () => {
    const { pack, kind, change } = good(one('# Tides\n\nThe sea comes.\n'))
    expect({ id: pack.id, title: pack.title, edition: pack.edition, kind, change }).toEqual({
      id: 'md-tides',
      title: 'Tides',
      edition: 1,
      kind: 'markdown',
      change: 'new',
    })
  })

  test('is made plainer where a pack cannot hold it; every word stays', () => {
    const text = [
      '---\ntitle: Moon and sea\nlang: en\nauthor: someone\n---',
      '# Tides',
      'See [the moon](https://example.org "x") and ![a *wave*](wave.png), <b>bold</b> and `code`.',
      '| State | Capital |\n|---|---|\n| Kazakhstan | Astana |',
      '- one\n  - two\n    - three\n- [x] done',
      '1. first\n2. second',
      '> quoted\n>\n> - listed',
      '```js\nalert(1)\n```',
      '#### Deep\n\nText[^1].\n\n[^1]: The note.',
      '<script>alert(2)</script>',
    ].join('\n\n')
    const { pack, simplified } = good(one(text))
    expect(pack.title).toBe('Moon and sea')
    expect(linesOf(pack)).toEqual([
      'heading: Tides',
      'paragraph: See the moon and (picture: a wave), bold and code.',
      'item: State: Kazakhstan; Capital: Astana',
      'item: one',
      'item: two',
      'item: three',
      'item: ☑ done',
      'item: first',
      'item: second',
      'quote: quoted',
      'quote: • listed',
      'paragraph: alert(1)',
      'heading: Deep',
      'paragraph: Text[1].',
      'paragraph: [1] The note.',
    ])
    expect(simplified.length).toBeGreaterThan(5)
  })

  test('with several titles is several documents, and several files come by the value of the numbers in their names', () => {
    const files = new Map([
      ['10.md', '# Ten\n\nText.\n'],
      ['2.md', '# Two\n\nText.\n\n# Three\n\nText.\n'],
      ['notes.md', 'No title, only text.\n'],
    ])
    expect(good(files).pack.documents.map(({ title }) => title)).toEqual(['Two', 'Three', 'Ten', 'notes'])
  })

  test.each([
    ['nothing', ''],
    ['a title alone', '# Tides\n'],
  ])('with %s is refused', (_what, text) => {
    expect(read(one(text))).toMatchObject({ ok: false, error: [{ reason: READ_REASONS.onlyHeadings }] })
  })

  test.each([
    ['quotations', `${'> '.repeat(20_000)}deep\n`],
    ['lists', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i * 2)}- deep`).join('\n')],
    ['marks', `${'*_'.repeat(20_000)}deep\n`],
  ])('with %s that are nested thousands deep is refused, before anyone waits for the parser', (_what, text) => {
    expect(read(one(text))).toMatchObject({ ok: false, error: [{ reason: READ_REASONS.nested }] })
  })

  test('with a line of stars for a rule, and with code that is far to the right, is read', () => {
    const text = `# T\n\nText.\n\n${'* '.repeat(80)}\n\n\`\`\`\n${' '.repeat(300)}far\n\`\`\`\n`
    expect(linesOf(good(one(text)).pack)).toEqual(['heading: T', 'paragraph: Text.', 'paragraph: far'])
  })

  test('again is the same, or the next edition, in which what stayed keeps its ids', () => {
    const { pack } = good(one('# Tides\n\nThe sea comes.\n\nThe moon pulls.\n'))
    expect(good(one('# Tides\n\nThe sea comes.\n\nThe moon pulls.\n'), { previous: previous(pack) })).toMatchObject({
      change: 'same',
      pack: { edition: 1 },
    })
    const next = good(one('# Tides\n\nSomething new.\n\nThe moon pulls.\n\nThe sea comes.\n'), {
      previous: previous(pack),
    })
    expect(next).toMatchObject({ change: 'changed', pack: { edition: 2 } })
    const ids = (of: Pack) => new Map(blocksOf(of).map(({ id, text }) => [text, id]))
    for (const text of ['Tides', 'The sea comes.', 'The moon pulls.'])
      expect(ids(next.pack).get(text)).toBe(ids(pack).get(text))
  })
})

describe('whatever the Markdown', () => {
  const piece = fc.constantFrom(
    '# A heading',
    '## B',
    'A sentence. Another one.',
    '- item',
    '  - nested',
    '1. first',
    '> quote',
    '**bold** and *soft*',
    '<script>alert(1)</script>',
    '<div>\n\ninside\n\n</div>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![p](x.png)',
    '{#own-id}',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```\ncode\n```',
    '---',
    '\\* escaped',
    'www.example.org and https://example.org',
    '[^1]: note',
    '&lt;b&gt; &amp;',
    '    indented',
    '\t',
    '第一章',
  )
  const markdown = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 12 })
    .map((all) => all.join('\n\n'))

  test('it passes the gate, or is refused in words; nothing of it can run', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const result = read(one(text))
        const reasons = result.ok ? [] : result.error.map(({ reason }) => reason)
        expect(reasons).not.toContain('')
        const pack = result.ok ? result.value.pack : null
        const marks = (pack === null ? [] : blocksOf(pack)).flatMap(({ spans }) => spans.map(({ kind }) => kind))
        expect(marks.filter((kind) => !['strong', 'emphasis', 'code'].includes(kind))).toEqual([])
        const written = [...(result.ok ? result.value.files : [])].filter(([path]) => path.endsWith('.md'))
        // What a backslash stands before is text.
        for (const [, document] of written) expect(document.replaceAll(/\\./g, '')).not.toMatch(/<script|<img/i)
      }),
    )
  })

  test('the same text again is the same pack, and a paragraph that is put in anywhere changes no other’s id', () => {
    fc.assert(
      fc.property(markdown, fc.nat(), (text, seed) => {
        const first = read(one(`# T\n\nBegin.\n\n${text}`))
        if (!first.ok) return
        const { pack } = first.value
        expect(read(one(`# T\n\nBegin.\n\n${text}`), { previous: previous(pack) })).toMatchObject({
          ok: true,
          value: { change: 'same' },
        })
        const longer = read(one(`# T\n\nA new one ${seed}.\n\nBegin.\n\n${text}`), { previous: previous(pack) })
        if (!longer.ok) return
        const ids = new Set(blocksOf(longer.value.pack).map(({ id }) => id))
        const gone = blocksOf(pack).filter(({ id }) => !ids.has(id))
        expect(gone).toEqual([])
      }),
    )
  })
})
