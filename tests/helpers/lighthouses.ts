import { join } from 'node:path'
import type { Fact, Pack } from '#core/content/model'
import { parsePack } from '#core/content/parse-pack'
import { readPackFolder } from '../../src/main/read-pack-folder.ts'

type Files = ReadonlyMap<string, string>

/** The files of the pack about lighthouses, which is invented for tests and passes the gate. */
export const lighthouseFiles: Files = await readPackFolder(
  join(import.meta.dirname, '..', 'fixtures', 'packs', 'lighthouses'),
)

/** Parses files that are meant to pass the gate. @throws with the problems if they do not. */
export function parseGood(files: Files): Pack {
  const parsed = parsePack(files)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error, null, 1))
  return parsed.value
}

/** The pack about lighthouses. */
export const lighthouses: Pack = parseGood(lighthouseFiles)

/** With one text in a file replaced. @throws when it does not stand there. */
export function withText(files: Files, file: string, from: string, to: string): Files {
  const text = files.get(file) ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`)
  return new Map(files).set(
    file,
    text.replace(from, () => to),
  )
}

/** With fields of one fact replaced; `undefined` takes a field away. @throws when there is no such fact. */
export function withFact(files: Files, id: string, fields: { readonly [K in keyof Fact]?: unknown }): Files {
  const facts = JSON.parse(files.get('facts.json') ?? '') as { id: string }[]
  if (!facts.some((fact) => fact.id === id)) throw new Error(`no fact ${id}`)
  const changed = facts.map((fact) => (fact.id === id ? { ...fact, ...fields } : fact))
  return new Map(files).set('facts.json', JSON.stringify(changed, null, 1))
}

/** The 1-based line on which a text begins that stands in a file once. @throws when it does not. */
export function lineOf(files: Files, file: string, needle: string): number {
  const parts = (files.get(file) ?? '').split(needle)
  if (parts.length !== 2) throw new Error(`${file} has ${needle} ${parts.length - 1} times`)
  return (parts[0] ?? '').split('\n').length
}
