import { Alert, Skeleton } from '@mantine/core'
import { useMemo } from 'react'
import type { Country } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import { drawMap, type Frame } from '#core/map/draw-map'
import type { MapPoint } from '#core/map/points'
import type { Standings } from '#core/map/standings'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import classes from './MapView.module.css'
import { MapView } from './MapView.tsx'
import { useAtlas } from './use-atlas.ts'

/** What the map is drawn into, in units of its own. */
const FRAME: Frame = { width: 1000, height: 720 }

interface MapPartProps {
  readonly entry: LibraryPack
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standings: Standings
  readonly points: readonly MapPoint[]
  readonly onOpen: (opened: OpenedFacts) => void
  /** The route of a state's page. */
  readonly routeOf: (country: Country) => string
}

/** The map, as soon as its atlas is there. */
export function MapPart(props: MapPartProps) {
  const { pack } = props.entry
  const atlas = useAtlas()
  const map = useMemo(() => (typeof atlas === 'string' ? null : drawMap(atlas, pack, FRAME)), [atlas, pack])
  if (atlas === 'failed')
    return (
      <Alert color="red" variant="outline" title="The map cannot be drawn" role="alert">
        The app’s atlas could not be read. The table shows the same. Starting the app again may help.
      </Alert>
    )
  if (map === null) return <Skeleton className={classes['waiting'] ?? ''} aria-label="The map is drawn" />
  return (
    <>
      <MapView {...props} map={map} />
      {map.missing.length > 0 && (
        <p className={classes['how']}>The atlas has no shape for {map.missing.map(({ name }) => name).join(', ')}.</p>
      )}
    </>
  )
}
