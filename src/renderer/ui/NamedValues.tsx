import type { ReactNode } from 'react'
import classes from './NamedValues.module.css'

/** A name and what stands for it. */
export type NamedValue = readonly [name: string, value: ReactNode]

/** Names and their values, a line each. Every name stands there once. */
export function NamedValues({ rows }: { readonly rows: readonly NamedValue[] }) {
  return (
    <dl className={classes['list']}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
