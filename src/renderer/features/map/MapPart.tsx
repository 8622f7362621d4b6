import { Alert, Skeleton } from '@mantine/core'
import type { Country } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import type { MapPoint } from '#core/map/points'
import type { Standings } from '#core/map/standings'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import classes from './MapView.module.css'
import { MapView } from './MapView.tsx'
import { useDrawnMap } from './use-drawn-map.ts'

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
  const map = useDrawnMap(pack)
  if (map === 'failed')
    return (
      <Alert color="red" variant="outline" title="The map cannot be drawn" role="alert">
        The app’s atlas could not be read. The table shows the same. Starting the app again may help.
      </Alert>
    )
  if (map === 'reading') return <Skeleton className={classes['waiting'] ?? ''} aria-label="The map is drawn" />
  return (
    <>
      <MapView {...props} map={map} />
      {map.missing.length > 0 && (
        <p className={classes['how']}>The atlas has no shape for {map.missing.map(({ name }) => name).join(', ')}.</p>
      )}
    </>
  )
}
