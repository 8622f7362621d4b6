import { parsePack } from '#core/content/parse-pack'
import { type LibraryPack, preparePack } from '#core/library/library'

const FOLDER = '../fixtures/packs/lighthouses/'
const texts = import.meta.glob<string>('../fixtures/packs/lighthouses/**', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const files = new Map(Object.entries(texts).map(([path, text]) => [path.slice(FOLDER.length), text]))

/** The pack about lighthouses (edition 3) as a screen has it. */
export const edition3 = parseGood(files)

/** Its next edition, with one text replaced in the overview. @throws when it does not stand there */
export function edition4(from: string, to: string): LibraryPack {
  const overview = files.get('documents/overview.md') ?? ''
  const pack = files.get('pack.json') ?? ''
  if (!overview.includes(from)) throw new Error(`the overview has no ${from}`)
  const next = new Map(files)
  // Its samples mark the words of edition 3.
  next.delete('samples.json')
  return parseGood(
    next
      .set('pack.json', pack.replace('"edition": 3', '"edition": 4'))
      .set('documents/overview.md', overview.replace(from, to)),
  )
}

function parseGood(given: ReadonlyMap<string, string>): LibraryPack {
  const parsed = parsePack(given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return preparePack(parsed.value, 'bundled')
}
