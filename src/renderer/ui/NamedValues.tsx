import { Fragment, type ReactNode } from 'react'
import classes from './NamedValues.module.css'

/** A name and what stands for it. */
export type NamedValue = readonly [name: string, value: ReactNode]

/** Names in one column, what they stand for beside them. Every name stands there once. */
export function NamedValues({ rows }: { readonly rows: readonly NamedValue[] }) {
  return (
    <dl className={classes['list']}>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
