/** What a reader gives the app is not trusted: all of it is read, or nothing, and what is wrong is said by name. */

import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inflateEntry } from '#core/content/upload/inflate-entry'
import { UPLOAD_REASONS, unpackUpload } from '#core/content/upload/unpack-upload'
import { UPLOAD_LIMITS, type Upload } from '#core/content/upload/upload'
import { readZipDirectory, ZIP_REASONS } from '#core/content/upload/zip-directory'

const MB = 2 ** 20

const zip = (bytes: Uint8Array, name = 'tides.zip'): Upload => ({ kind: 'zip', name, bytes })
const zipOf = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
const folder = (files: Readonly<Record<string, string | Uint8Array>>): Upload => ({
  kind: 'folder',
  name: 'tides',
  files: new Map(Object.entries(files).map(([path, text]) => [path, typeof text === 'string' ? strToU8(text) : text])),
})

/** The reasons, each behind its file; empty when it was read. */
function reasons(upload: Upload): readonly string[] {
  const unpacked = unpackUpload(upload)
  return unpacked.ok ? [] : unpacked.error.map(({ file, reason }) => `${file}: ${reason}`)
}

/** A little-endian number put in place of another. */
function patched(bytes: Uint8Array, at: number, value: number, width: 2 | 4): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  if (width === 2) view.setUint16(at, value, true)
  else view.setUint32(at, value, true)
  return copy
}

/** Where the list of files begins, and where the end record does. */
function places(bytes: Uint8Array): { readonly list: number; readonly end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const end = bytes.length - 22
  return { list: view.getUint32(end + 16, true), end }
}

const GOOD = zipOf({ 'a.md': '# Tides\n\nThe sea comes.\n' })

describe('a path', () => {
  test.each([
    ['../a.md', 'its path leads out of the folder'],
    ['notes/../../a.md', 'its path leads out of the folder'],
    ['..', 'its path leads out of the folder'],
    ['/etc/a.md', 'its path does not begin in the folder'],
    ['C:/a.md', 'its path does not begin in the folder'],
    ['notes\\a.md', 'its path has a \\ in it'],
    ['..\\a.md', 'its path has a \\ in it'],
    ['notes//a.md', 'its path has an empty part'],
    ['./a.md', 'its path has an empty part'],
    ['a\u0000.md', 'its name has a control character in it'],
    ['a\n.md', 'its name has a control character in it'],
    [`${'a'.repeat(300)}.md`, 'its path is empty or longer than 300 characters'],
  ])('%j is refused, in a zip and in a folder, also beside good files', (path, reason) => {
    const files = { 'good.md': '# A\n\nText.\n', [path]: '# B\n\nText.\n' }
    expect(reasons(zip(zipOf(files)))).toEqual([`${path}: ${reason}`])
    expect(reasons(folder(files))).toEqual([`${path}: ${reason}`])
  })

  test('that two files share but for capital letters, or for how an accent is written, is refused', () => {
    expect(reasons(zip(zipOf({ 'a.md': 'A', 'A.md': 'B' })))).toEqual([`A.md: ${UPLOAD_REASONS.twice}`])
    expect(reasons(zip(zipOf({ '\u00e9.md': 'A', 'e\u0301.md': 'B' })))).toEqual([
      `e\u0301.md: ${UPLOAD_REASONS.twice}`,
    ])
  })

  test('of a link is refused, wherever it leads', () => {
    const linked = zipSync({
      'a.md': strToU8('# A\n\nText.\n'),
      'b.md': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
    } as Zippable)
    expect(reasons(zip(linked))).toEqual([`b.md: ${UPLOAD_REASONS.link}`])
  })
})

describe('a zip that holds more than it may', () => {
  const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MB).fill(32)

  test('in one file is refused; at most 4 MB more than allowed are ever unpacked', () => {
    const bomb = zipSync({ 'a.md': zeros(120) }, { level: 1 })
    expect(bomb.length).toBeLessThan(2 * MB)
    expect(reasons(zip(bomb))).toEqual([`tides.zip: ${UPLOAD_REASONS.tooLarge}`])
    const directory = readZipDirectory(bomb)
    const [entry] = directory.ok ? directory.value : []
    if (entry === undefined) throw new Error('no entry')
    const inflated = inflateEntry(entry, UPLOAD_LIMITS.bytes)
    expect(inflated).toMatchObject({ ok: false, error: { kind: 'too-large' } })
    expect(inflated.ok ? 0 : inflated.error.counted).toBeLessThan(UPLOAD_LIMITS.bytes + 5 * MB)
  })

  test('in many files, or by few bytes, is refused', () => {
    const part = zeros(6)
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.md`, part]))
    expect(reasons(zip(zipSync(many, { level: 1 })))).toEqual([`tides.zip: ${UPLOAD_REASONS.tooLarge}`])
    const over = { 'a.md': zeros(50), 'b.md': strToU8('x') }
    expect(reasons(zip(zipSync(over, { level: 1 })))).toEqual([`tides.zip: ${UPLOAD_REASONS.tooLarge}`])
  })

  test('is refused whatever it says of its size', () => {
    const bomb = zipSync({ 'a.md': zeros(60) }, { level: 1 })
    const lie = patched(bomb, places(bomb).list + 24, 10, 4)
    expect(reasons(zip(lie))).toEqual([`tides.zip: ${UPLOAD_REASONS.tooLarge}`])
  })

  test('by files that lie over each other is refused', () => {
    const two = zipOf({ 'a.md': 'A'.repeat(1000), 'b.md': 'A'.repeat(1000) })
    const { list } = places(two)
    // The second entry of the list says that its bytes are those of the first.
    const second = list + 46 + 'a.md'.length
    const named = patched(two, second + 42, 0, 4)
    named.set(strToU8('a.md'), second + 46)
    expect(reasons(zip(named))).toEqual([`tides.zip: ${ZIP_REASONS.damaged}`])
  })

  test('by the number of its files is refused', () => {
    const many = Object.fromEntries(Array.from({ length: UPLOAD_LIMITS.files + 1 }, (_, i) => [`${i}.md`, 'x']))
    expect(reasons(zip(zipOf(many)))).toEqual([`tides.zip: ${UPLOAD_REASONS.tooMany}`])
  })

  test('is no zip: so is a folder, and a Markdown file', () => {
    expect(reasons(folder({ 'a.md': zeros(51) }))).toEqual([`tides: ${UPLOAD_REASONS.tooLarge}`])
    expect(reasons({ kind: 'markdown', name: 'a.md', bytes: zeros(51) })).toEqual([`a.md: ${UPLOAD_REASONS.tooLarge}`])
  })
})

describe('what is no sound zip is refused', () => {
  const { list, end } = places(GOOD)
  test.each([
    ['an empty file', new Uint8Array(), ZIP_REASONS.empty],
    ['a text', strToU8('no zip at all, only words, and many of them'), ZIP_REASONS.notZip],
    ['one without its end', GOOD.slice(0, -10), ZIP_REASONS.notZip],
    ['one with more behind it', new Uint8Array([...GOOD, 1, 2, 3]), ZIP_REASONS.notZip],
    ['one with more before it', new Uint8Array([1, 2, 3, ...GOOD]), ZIP_REASONS.damaged],
    ['one with a password', patched(GOOD, list + 8, 1, 2), ZIP_REASONS.encrypted],
    ['one that is packed otherwise', patched(GOOD, list + 10, 12, 2), ZIP_REASONS.method],
    ['one for large files', patched(GOOD, list + 20, 0xffffffff, 4), ZIP_REASONS.zip64],
    ['one in parts', patched(GOOD, end + 4, 1, 2), ZIP_REASONS.parts],
    [
      'one that lists more files than it has',
      patched(patched(GOOD, end + 8, 2, 2), end + 10, 2, 2),
      ZIP_REASONS.damaged,
    ],
    ['one whose bytes are others', patched(GOOD, list + 16, 7, 4), ZIP_REASONS.damaged],
    ['one whose file has another name in its header', patched(GOOD, 30, 0x7878, 2), ZIP_REASONS.damaged],
  ])('%s', (_what, bytes, reason) => {
    expect(reasons(zip(bytes))).toEqual([`tides.zip: ${reason}`])
  })

  test('a byte that flipped is noticed, or makes no difference to the texts; nothing is thrown', () => {
    const before = unpackUpload(zip(GOOD))
    fc.assert(
      fc.property(fc.nat(GOOD.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const flipped = GOOD.slice()
        flipped[at] = (flipped[at] ?? 0) ^ mask
        const after = unpackUpload(zip(flipped))
        if (!after.ok || !before.ok) return
        expect([...after.value.files.values()]).toEqual([...before.value.files.values()])
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(reasons(zip(bytes))).toHaveLength(1)
      }),
    )
  })
})

describe('the texts', () => {
  test('must be UTF-8, and text', () => {
    expect(reasons(folder({ 'a.md': new Uint8Array([0xff, 0xfe, 65]) }))).toEqual([`a.md: ${UPLOAD_REASONS.notUtf8}`])
    expect(reasons(folder({ 'a.md': 'a\u0000b' }))).toEqual([`a.md: ${UPLOAD_REASONS.notText}`])
  })

  test('are taken from the one folder at the top; hidden files and those of the system are not even named', () => {
    const unpacked = unpackUpload(
      zip(
        zipOf({
          'my tides/one.md': '# One\n\nText.\n',
          'my tides/moon.png': 'picture',
          'my tides/.git/config.md': 'x',
          '__MACOSX/my tides/._one.md': 'x',
          'my tides/Thumbs.db': 'x',
        }),
      ),
    )
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error))
    expect(unpacked.value).toMatchObject({
      kind: 'markdown',
      id: 'md-my-tides',
      name: 'my tides',
      leftOut: ['moon.png'],
    })
    expect([...unpacked.value.files.keys()]).toEqual(['one.md'])
  })

  test('of a pack are its JSON and its documents, not what stands beside them', () => {
    const unpacked = unpackUpload(
      folder({ 'pack.json': '{"id":"tides"}', 'README.md': 'x', 'documents/tides.md': 'x', LICENSE: 'x' }),
    )
    if (!unpacked.ok) throw new Error(JSON.stringify(unpacked.error))
    expect(unpacked.value).toMatchObject({ kind: 'pack', id: 'tides', leftOut: ['README.md', 'LICENSE'] })
    expect([...unpacked.value.files.keys()]).toEqual(['pack.json', 'documents/tides.md'])
  })

  test('that are not there are said to be missing', () => {
    expect(reasons(folder({ 'moon.png': 'picture' }))).toEqual([`tides: ${UPLOAD_REASONS.noText}`])
  })
})
