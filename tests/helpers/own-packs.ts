/** Small packs of one's own, as they are kept. */
import { parsePack } from '#core/content/parse-pack'
import type { PackId } from '#core/ids'
import { preparePack } from '#core/library/library'
import { hashOfFiles } from '../../src/renderer/db/hash-of-files.ts'
import type { NewPack, PackFiles } from '../../src/renderer/db/packs.ts'

export const TIDES = 'tides' as PackId

/** The files of a pack about tides with one paragraph, `tides-1`. */
export const tidesFiles = (edition: number, text: string, id: string = TIDES): PackFiles => ({
  'pack.json': JSON.stringify({
    format: 1,
    id,
    title: 'Tides',
    description: 'How the sea comes and goes.',
    edition,
    language: 'en',
    license: 'CC0',
    sourcesReadUntil: '2026-01-01',
    documents: ['tides'],
  }),
  'documents/tides.md': `---\nsummary: The tides.\n---\n# Tides {#tides}\n\n${text} {#tides-1}\n`,
  'facts.json': '[]',
  'sources.json': '[]',
  'glossary.json': '[]',
})

/** A pack as a reader adds it. @throws when the files are no pack */
export async function newPack(files: PackFiles): Promise<NewPack> {
  const parsed = parsePack(new Map(Object.entries(files)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  const { pack, cards } = preparePack(parsed.value, 'own')
  return { pack, cards, files, content: await hashOfFiles(files) }
}

/** The pack about tides. */
export const tides = (edition = 1, text = 'The sea comes and goes twice a day.', id?: string): Promise<NewPack> =>
  newPack(tidesFiles(edition, text, id))
