import type { When } from '#core/content/model'
import type { Lane, TimelineItem } from '#core/timeline/timeline'
import classes from './Line.module.css'
import marks from './Mark.module.css'

/** The forms that this line has, in words. */
export function Legend({ lanes }: { readonly lanes: readonly Lane[] }) {
  const items = lanes.flatMap((lane) => lane.items)
  const has = (test: (item: TimelineItem) => boolean): boolean => items.some(test)
  const isExact = ({ when }: TimelineItem): boolean => when.precision === ('day' satisfies When['precision'])
  return (
    <ul className={classes['legend']} aria-label="Legend">
      {has(({ extent }) => extent === 'day') && (
        <li>
          <span className={classes['sample']} data-narrow>
            <span className={marks['dot']} />
          </span>
          one day
        </li>
      )}
      {has((item) => item.extent === 'span' && isExact(item)) && (
        <li>
          <span className={classes['sample']}>
            <span className={marks['certain']} />
          </span>
          from day to day
        </li>
      )}
      {has(({ extent }) => extent === 'within') && (
        <li>
          <span className={classes['sample']}>
            <span className={marks['within']} />
          </span>
          some time within that month or year
        </li>
      )}
      {has((item) => item.extent === 'span' && !isExact(item)) && (
        <li>
          <span className={classes['sample']} data-wide>
            <span className={marks['within']} data-end="start" style={{ width: '30%' }} />
            <span className={marks['within']} data-end="end" style={{ left: '70%' }} />
            <span className={marks['certain']} style={{ left: '30%', right: '30%' }} />
          </span>
          begins and ends some time within a month or year
        </li>
      )}
      {has(({ isOpen }) => isOpen) && <li>an arrow: goes on</li>}
      <li>
        <span className={classes['sample']}>
          <span className={marks['cluster']}>3</span>
        </span>
        several, too close to be told apart
      </li>
    </ul>
  )
}
