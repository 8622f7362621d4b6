import { memo } from 'react'
import { describeWhen } from '#core/timeline/describe-item'
import { DOT, type Placed } from '#core/timeline/lay-out-lane'
import type { TimelineItem } from '#core/timeline/timeline'
import classes from './Mark.module.css'

interface MarkProps {
  readonly mark: Placed
  readonly lane: number
  readonly index: number
  /** px from the top of the lane. */
  readonly top: number
  /** Of what is seen of a title beside the mark, px. */
  readonly titleWidth: number
  /** How far its title stands from its left, because that is out of the view. px */
  readonly inset: number
  readonly isCurrent: boolean
}

/** The titles that a cluster tells of. */
const TOLD = 4

/** An item on the line, or a cluster of them. Line.tsx hears its clicks and keys. */
export const Mark = memo(function Mark({ mark, lane, index, top, titleWidth, inset, isCurrent }: MarkProps) {
  const { items, left, width, label } = mark
  const name = nameOf(items)
  return (
    <div
      role="option"
      aria-selected={isCurrent}
      aria-label={name}
      title={name}
      tabIndex={isCurrent ? 0 : -1}
      className={classes['mark']}
      data-lane={lane}
      data-index={index}
      style={{ left, top, width }}
    >
      {items.length > 1 ? (
        <span className={classes['cluster']}>{items.length}</span>
      ) : (
        <Shape item={items[0]} width={width} />
      )}
      {label !== null && (
        <span
          className={classes['title']}
          data-side={label.side}
          style={label.side === 'inside' ? { left: inset, maxWidth: width - inset } : { width: titleWidth }}
        >
          {items[0].title}
        </span>
      )}
    </div>
  )
})

function nameOf(items: readonly TimelineItem[]): string {
  const [first] = items
  if (items.length === 1 && first !== undefined) return `${first.title}, ${describeWhen(first)}`
  const told = items.slice(0, TOLD).map(({ title }) => title)
  const rest = items.length - told.length
  return `${items.length} items: ${told.join('; ')}${rest > 0 ? ` and ${rest} more` : ''}`
}

/** How exactly the time is known, as a form: what is certain is filled, what is not has a broken edge. */
export function Shape({ item, width }: { readonly item: TimelineItem; readonly width: number }) {
  const { extent, start, end, certain, isOpen } = item
  if (extent === 'day') return <span className={classes[width <= DOT ? 'dot' : 'certain']} />
  if (extent === 'within' || certain === null) return <span className={classes['within']} />
  const share = (years: number): string => `${(years / (end - start)) * 100}%`
  const before = certain.start - start
  const after = end - certain.end
  return (
    <>
      {before > 0 && <span className={classes['within']} data-end="start" style={{ width: share(before) }} />}
      {after > 0 && <span className={classes['within']} data-end="end" style={{ left: share(end - start - after) }} />}
      <span
        className={classes['certain']}
        data-open={isOpen || undefined}
        style={{ left: share(before), right: share(after) }}
      />
    </>
  )
}
