import { strToU8, zipSync } from 'fflate'
import type { PackId } from '#core/ids'
import type { PackRow } from '#core/transfer/rows'
import { readPackFiles } from '../../db/packs.ts'
import {
  choosePackFile,
  choosePackFolder,
  fetchExample,
  savePackFile,
  uploadOfFile,
} from '../../platform/pack-files.ts'
import { offerPack } from '../../ui/offered-pack.ts'
import { say } from '../../ui/say.tsx'

/** Lets the reader choose a file, and shows what it holds. @param updates the pack that it is to be an edition of, or null */
export async function addFile(updates: PackId | null): Promise<void> {
  const file = await choosePackFile()
  if (file === null) return
  const upload = await uploadOfFile(file)
  if (upload === null)
    say(
      `“${file.name}” is no pack. A pack is a Markdown or text file, a .zip, a .scopack or a folder. Nothing was added.`,
    )
  else offerPack({ upload, updates })
}

/** Lets the reader choose a folder, and shows what it holds. */
export async function addFolder(): Promise<void> {
  const upload = await choosePackFolder()
  if (upload !== null) offerPack({ upload, updates: null })
}

/** Shows the example that comes with the app. */
export async function addExample(): Promise<void> {
  offerPack({ upload: await fetchExample(), updates: null })
}

/** Saves a pack as one file, which can be added elsewhere. */
export async function savePack({ id, content }: PackRow): Promise<void> {
  const files = await readPackFiles(content)
  if (files === null) {
    say('The files of this pack are gone, so they cannot be saved.')
    return
  }
  const texts = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  // Not fflate's asynchronous way, whose worker is made of a blob: the content policy refuses it.
  const where = await savePackFile(new Uint8Array(zipSync(Object.fromEntries(texts))), `${id}.scopack`)
  if (where !== null) say(`Saved: ${where}`)
}
