/** The complete example of docs/packs.md is what it says: a whole pack, and the smallest. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { generateCards } from '#core/cards/generate-cards'
import { parsePack } from '#core/content/parse-pack'

const page = await readFile(path.resolve(import.meta.dirname, '../../docs/packs.md'), 'utf8')

/** The files below the heading: each is named in a line of its own before its text. */
function filesOfExample(): ReadonlyMap<string, string> {
  const part = page.split('\n## ').find((section) => section.startsWith('A complete example\n')) ?? ''
  const files = [...part.matchAll(/\n`([\w./]+)`\n```\w+\n(.*?)```/gs)]
  return new Map(files.map(([, name = '', text = '']) => [name, text]))
}

test('it passes the gate, and its fact gives the cards that the page promises', () => {
  const parsed = parsePack(filesOfExample())
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1))
  expect(parsed.value.facts).toHaveLength(1)
  expect(generateCards(parsed.value).map(({ prompt, answer }) => [prompt, answer])).toEqual([
    ["[…]'s explanation of the tides was printed in 1687.", 'Isaac Newton'],
    ["When was the printing of Isaac Newton's explanation of the tides?", '1687'],
  ])
})

test('without any one of its files it is no pack', () => {
  const files = filesOfExample()
  expect([...files.keys()]).toEqual(['pack.json', 'documents/tides.md', 'facts.json', 'sources.json', 'glossary.json'])
  for (const name of files.keys()) {
    const without = new Map([...files].filter(([other]) => other !== name))
    expect(parsePack(without).ok, `without ${name}`).toBe(false)
  }
})

test('without any one line of its pack.json it is no pack', () => {
  const files = filesOfExample()
  const pack = JSON.parse(files.get('pack.json') ?? '') as Record<string, unknown>
  for (const name of Object.keys(pack)) {
    const { [name]: _, ...rest } = pack
    expect(parsePack(new Map(files).set('pack.json', JSON.stringify(rest))).ok, `without ${name}`).toBe(false)
  }
})
