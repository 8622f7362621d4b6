import { useEffect, useEffectEvent, useState } from 'react'
import type { MapView } from '#core/map/view'

/** When a map that is moved counts as at rest, ms. */
const REST = 200

/**
 * A view that is moved here and kept where it comes to rest, so that what stands around the map is not drawn for every step.
 * @param kept as it was left
 */
export function useMovingMap(kept: MapView, onRest: (view: MapView) => void) {
  const [view, setView] = useState(kept)
  const rest = useEffectEvent((at: MapView) => {
    if (at !== kept) onRest(at)
  })
  useEffect(() => {
    const timer = setTimeout(() => rest(view), REST)
    return () => clearTimeout(timer)
  }, [view])
  return [view, setView] as const
}
