import { plural, type StandingCount } from '#core/map/standings'
import { Swatch } from './Standing.tsx'
import classes from './StandingsLegend.module.css'

interface StandingsLegendProps {
  readonly counts: readonly StandingCount[]
  /** Whether the map can show places. */
  readonly hasPoints: boolean
}

/** What the looks and signs of the map mean. */
export function StandingsLegend({ counts, hasPoints }: StandingsLegendProps) {
  const names = counts.map(({ name }) => name)
  return (
    <ul className={classes['legend']} aria-label="Legend">
      {counts.map(({ name, count }) => (
        <li key={name}>
          <Swatch names={names} name={name} />
          <span>
            {plural(name, 2)} <span className={classes['count']}>{count}</span>
          </span>
        </li>
      ))}
      <li>
        <Swatch names={names} name={null} />
        another state of this pack
      </li>
      {hasPoints && (
        <>
          <li>
            <svg width={14} height={14} aria-hidden className={classes['sign'] ?? ''}>
              <circle cx={7} cy={7} r={5} className={classes['point'] ?? ''} />
            </svg>
            a place
          </li>
          <li>
            <svg width={14} height={14} aria-hidden className={classes['sign'] ?? ''}>
              <circle cx={7} cy={7} r={5} className={classes['region'] ?? ''} />
            </svg>
            some point in a region
          </li>
        </>
      )}
    </ul>
  )
}
