import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What tells one version of the pack parser from another: a hash of its sources and of the lock file (its Markdown parser). Parsed packs that
 * another one kept are parsed anew (src/renderer/db/parsed-packs.ts).
 * @param project its folder
 */
export function parserVersion(project: string): string {
  const folder = path.join(project, 'src/core/content')
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => path.join(folder, name))
  const hash = createHash('sha256')
  for (const file of [...sources, path.join(project, 'package-lock.json')]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
