import { useEffect, useState } from 'react'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import { type Atlas, readAtlas } from '#core/map/atlas'

let reading: Promise<Atlas> | null = null

/** The atlas, read once: a file of the app's own, loaded when a map is first opened. @throws when it cannot be read */
function loadAtlas(): Promise<Atlas> {
  reading ??= fetchAtlas().catch((error: unknown) => {
    // Whoever opens the map again asks again.
    reading = null
    throw error
  })
  return reading
}

async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch(atlasUrl)
  if (!response.ok) throw new Error(`the atlas: ${response.status}`)
  return readAtlas(await response.json())
}

/** The atlas; `reading` until it is there, `failed` when it cannot be read. */
export function useAtlas(): Atlas | 'reading' | 'failed' {
  const [atlas, setAtlas] = useState<Atlas | 'reading' | 'failed'>('reading')
  useEffect(() => {
    let isWanted = true
    loadAtlas().then(
      (read) => isWanted && setAtlas(read),
      () => isWanted && setAtlas('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return atlas
}
