import { useEffect, useMemo, useState } from 'react'
import type { LibraryPack } from '#core/library/library'
import { db } from './database.ts'
import { useLive } from './use-live.ts'

const NONE: readonly LibraryPack[] = []

/** Small, because the first screen asks it; what reads packs is loaded only where there are some. */
const readRows = () => db.packs.filter(({ deletedAt }) => deletedAt === null).toArray()

/**
 * The packs of one's own as the library has them, also when another window adds or removes one. `reading` until the first ones are there;
 * after that, the ones before until the next are read.
 */
export function useOwnPacks(): readonly LibraryPack[] | 'reading' {
  const rows = useLive(readRows, [])
  const [read, setRead] = useState<readonly LibraryPack[] | null>(null)
  useEffect(() => {
    if (rows === undefined || rows.length === 0) return
    let isOld = false
    const settle = (packs: readonly LibraryPack[]): void => {
      if (!isOld) setRead(packs)
    }
    readPacks().then(settle, (error: unknown) => {
      settle(NONE)
      throw error
    })
    return () => {
      isOld = true
    }
  }, [rows])
  // The first pack that is added is read while the screens stand.
  if (read === null && rows?.length === 0) setRead(NONE)
  return useMemo(() => {
    if (rows === undefined || read === null) return 'reading'
    const ids = new Set(rows.map(({ id }) => id))
    return read.filter(({ pack }) => ids.has(pack.id))
  }, [rows, read])
}

async function readPacks(): Promise<readonly LibraryPack[]> {
  const [{ readOwnPacks }, { parseInWorker }] = await Promise.all([
    import('./own-packs.ts'),
    import('./ask-pack-worker.ts'),
  ])
  return (await readOwnPacks(parseInWorker)).packs
}
