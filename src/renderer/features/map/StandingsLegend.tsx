import type { ReactNode } from 'react'
import { plural, type StandingCount } from '#core/map/standings'
import { Swatch } from './Standing.tsx'
import classes from './StandingsLegend.module.css'

interface StandingsLegendProps {
  readonly counts: readonly StandingCount[]
  /** What else there is to explain. */
  readonly children?: ReactNode
}

/** What the looks of standings mean, and how many states have each. */
export function StandingsLegend({ counts, children }: StandingsLegendProps) {
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
      {children}
    </ul>
  )
}
