/** What the packages are held against, read from the project. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { PROJECT } from '../run-command.ts'
import type { Expected } from './package-rules.ts'

/** The files of all packs and examples, and this machine's name of the project. */
export async function readExpected(): Promise<Expected> {
  const [packFiles, exampleFiles] = await Promise.all([listFiles('resources/packs'), listFiles('resources/examples')])
  return { folder: PROJECT, packFiles, exampleFiles }
}

/** The scripts that the app is made of, with their text. */
export async function readSources(): Promise<{ readonly path: string; readonly text: string }[]> {
  const files = (await listFiles('src')).filter((name) => /\.tsx?$/.test(name))
  return Promise.all(
    files.map(async (name) => ({ path: name, text: await readFile(path.join(PROJECT, name), 'utf8') })),
  )
}

/** The names of the packages that ship. */
export async function readDependencies(): Promise<string[]> {
  const manifest: { dependencies: Record<string, string> } = JSON.parse(
    await readFile(path.join(PROJECT, 'package.json'), 'utf8'),
  )
  return Object.keys(manifest.dependencies)
}

/** The files below a folder of the project, as paths in the project with `/`. */
async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(path.join(PROJECT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
}
