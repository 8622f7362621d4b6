import { lazy, Suspense } from 'react'
import { readUntoldSince } from '../../db/editions.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'

/** Compares editions: only loaded where there is something to tell. */
const NewsRow = lazy(async () => ({ default: (await import('./NewsRow.tsx')).NewsRow }))

/** A row for each pack that came with the app in a new edition, until the reader opens it or puts it away. */
export function EditionNews() {
  const { packs } = useLibrary()
  const untold = useLive(() => {
    const bundled = packs.filter(({ origin }) => origin === 'bundled')
    return Promise.all(
      bundled.map(async (entry) => ({ entry, since: await readUntoldSince(entry.pack.id, entry.pack.edition) })),
    )
  }, [packs])
  return untold?.map(
    ({ entry, since }) =>
      since !== null && (
        <Suspense key={entry.pack.id} fallback={null}>
          <NewsRow entry={entry} since={since} isOnly={packs.length === 1} />
        </Suspense>
      ),
  )
}
