import type { StandingCount } from '#core/map/standings'
import { Swatch } from './Standing.tsx'
import classes from './StandingsLegend.module.css'
import { StandingsLegend } from './StandingsLegend.tsx'

interface MapLegendProps {
  readonly counts: readonly StandingCount[]
  /** Whether the map can show places. */
  readonly hasPoints: boolean
}

/** What the looks and signs of the map mean. */
export function MapLegend({ counts, hasPoints }: MapLegendProps) {
  return (
    <StandingsLegend counts={counts}>
      <li>
        <Swatch names={[]} name={null} />
        {counts.length > 0 ? 'another state of this pack' : 'a state of this pack'}
      </li>
      {hasPoints && (
        <>
          <Sign look="point" name="a place" />
          <Sign look="region" name="some point in a region" />
        </>
      )}
    </StandingsLegend>
  )
}

function Sign({ look, name }: { readonly look: 'point' | 'region'; readonly name: string }) {
  return (
    <li>
      <svg width={14} height={14} aria-hidden className={classes['sign'] ?? ''}>
        <circle cx={7} cy={7} r={5} className={classes[look] ?? ''} />
      </svg>
      {name}
    </li>
  )
}
