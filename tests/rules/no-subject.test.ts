/**
 * The app is about no subject: what it shows comes from the packs that main serves. Nothing that it says or compares, in src, names what
 * the pack that comes with it is about.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import type { Pack } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import { readPackFolder } from '../../src/main/read-pack-folder.ts'

const project = path.resolve(import.meta.dirname, '../..')

/** What may stand in src although it looks like the subject, each with the reason. */
const ALLOWED: readonly (readonly [text: RegExp, reason: string])[] = [
  [/\bSCO Study\b/g, 'the name of the app, which was given and stays, whatever packs one has'],
  [/\bsco-study\b/g, 'the same as part of a file name, a file format and the id under which a system knows the app'],
]

/** Words of the app's own model, or of English, that the pack uses too: alone they say nothing of its subject. */
const COMMON = new Set([
  // Relations and templates of the format (docs/packs.md) that any pack can use.
  'member',
  'observer',
  'dialogue partner',
  'accession',
  'person',
  // What the app calls a text and a number, whatever they are about.
  'document',
  'documents',
  'figures',
])

/** Names that tell that something is about what a pack is about: its own, its states, their capitals, its places and its terms. */
function namesOf({ id, title, organization, countries, places, statuses, glossary }: Pack): readonly string[] {
  const names = [
    id,
    title.replace(/^The /, ''),
    organization?.replace(/^the /, '') ?? '',
    ...countries.flatMap(({ name, capital }) => [name, capital]),
    ...places.map(({ name }) => name),
    ...statuses.map(({ name }) => name),
    ...glossary.map(({ term }) => term),
  ]
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name.length > 2 && !COMMON.has(name))
}

/** Whole values that would make the app know how a pack is sorted: the ids of its lanes and topics. */
const idsOf = ({ kinds, topics }: Pack): ReadonlySet<string> =>
  new Set([...kinds, ...topics].flatMap(({ id }) => (COMMON.has(id) ? [] : [id])))

/** Every text of a file of code that is no comment: literals, parts of templates, regular expressions, text and attributes of JSX. */
function textsOfCode(code: string, lang: 'ts' | 'tsx'): readonly string[] {
  const texts: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(visit)
    const { type, value, regex, source } = node as Record<string, unknown>
    if (type === 'Literal' && typeof value === 'string') texts.push(value)
    else if (type === 'Literal' && regex !== undefined) texts.push((regex as { pattern: string }).pattern)
    else if (type === 'TemplateElement') texts.push((value as { raw: string }).raw)
    else if (type === 'JSXText') texts.push(value as string)
    for (const [key, child] of Object.entries(node)) {
      // Names of modules are names of our own files and of packages.
      if (!(key === 'source' && source !== null)) visit(child)
    }
  }
  visit(parseAst(code, { lang }))
  return texts
}

/** Those of any file of src. */
function textsOf(file: string, content: string): readonly string[] {
  if (/\.tsx?$/.test(file)) return textsOfCode(content, file.endsWith('x') ? 'tsx' : 'ts')
  return [content.replaceAll(/\/\*.*?\*\/|<!--.*?-->/gs, '')]
}

/** What of these texts names the subject. */
function findings(texts: readonly string[], { names, ids }: Subject): readonly string[] {
  return texts.flatMap((text) => {
    const rest = ALLOWED.reduce((left, [allowed]) => left.replaceAll(allowed, ''), text)
    const words = ` ${rest.toLowerCase().replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `
    const named = names.filter((name) => words.includes(` ${name} `))
    return [...named, ...(ids.has(text) ? [text] : [])].map((name) => `${name}: ${text.trim().slice(0, 80)}`)
  })
}

interface Subject {
  readonly names: readonly string[]
  readonly ids: ReadonlySet<string>
}

async function readSubject(): Promise<Subject> {
  const parsed = parsePack(await readPackFolder(path.join(project, 'resources/packs/sco')))
  if (!parsed.ok) throw new Error('the pack does not pass its gate')
  return { names: namesOf(parsed.value), ids: idsOf(parsed.value) }
}

test('no text of src names what the bundled pack is about, its states, places and terms, nor how it is sorted', async () => {
  const subject = await readSubject()
  expect(subject.names.length).toBeGreaterThan(50)
  const entries = await readdir(path.join(project, 'src'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:tsx?|css|html)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(300)
  const found = await Promise.all(
    files.map(async (file) =>
      findings(textsOf(file, await readFile(file, 'utf8')), subject).map(
        (what) => `${path.relative(project, file)}: ${what}`,
      ),
    ),
  )
  expect(found.flat()).toEqual([])
})

test.each([
  ['a literal', "export const place = 'Tashkent'"],
  ['a literal with other words', 'say("Founded by China and others")'],
  ['a part of a template', 'say(`the SCO has ${n} members`)'],
  ['the pack’s id', "const pack = 'sco'"],
  ['a regular expression', 'const isIt = /shanghai/'],
  ['text of a screen', 'const a = <p>Members of the Shanghai Cooperation Organization</p>'],
  ['an attribute', 'const a = <p title="The RATS in Tashkent" />'],
  ['a lane', "if (fact.kind === 'summit') draw()"],
])('%s that does is found', async (_, code) => {
  expect(findings(textsOf('x.tsx', code), await readSubject())).not.toEqual([])
})

test.each([
  ['a comment', '// In Tashkent, as the SCO says.\n/** `sco/members` */\nexport const a = 1'],
  ['the name of the app', "document.title = 'Cards · SCO Study'"],
  ['a file of ours', "import { a } from '../sco/tashkent.ts'"],
  ['a name inside of another word', "const a = 'discover'"],
])('%s does not', async (_, code) => {
  expect(findings(textsOf('x.tsx', code), await readSubject())).toEqual([])
})
