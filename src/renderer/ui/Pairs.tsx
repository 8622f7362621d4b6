import { Fragment, type ReactNode } from 'react'
import classes from './Pairs.module.css'

interface PairsProps {
  /** Each with another name. */
  readonly of: readonly (readonly [name: string, value: ReactNode])[]
}

/** Names in one column, what they stand for beside them. */
export function Pairs({ of }: PairsProps) {
  return (
    <dl className={classes['pairs']}>
      {of.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
