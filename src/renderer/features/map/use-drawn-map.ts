import { useEffect, useState } from 'react'
import atlasUrl from 'world-atlas/countries-50m.json?url'
import type { Pack } from '#core/content/model'
import { type Atlas, readAtlas } from '#core/map/atlas'
import { type DrawnMap, drawMap, type Frame } from '#core/map/draw-map'

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

/** What maps are drawn into, in units of their own. As in MapView.module.css. */
const FRAME: Frame = { width: 1000, height: 720 }

/** Drawing takes a moment: who comes back to a map finds it drawn. */
const drawn = new WeakMap<Pack, DrawnMap>()

function drawOnce(atlas: Atlas, pack: Pack): DrawnMap {
  const map = drawn.get(pack) ?? drawMap(atlas, pack, FRAME)
  drawn.set(pack, map)
  return map
}

/** The map of a pack; `reading` until it is there, `failed` when the atlas cannot be read. */
export function useDrawnMap(pack: Pack): DrawnMap | 'reading' | 'failed' {
  const [map, setMap] = useState<DrawnMap | 'reading' | 'failed'>(() => drawn.get(pack) ?? 'reading')
  useEffect(() => {
    let isWanted = true
    loadAtlas().then(
      (atlas) => isWanted && setMap(drawOnce(atlas, pack)),
      () => isWanted && setMap('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [pack])
  return map
}
