import { memo } from 'react'
import { type Scale, xOf } from '#core/timeline/lay-out-lane'
import { ticksOf } from '#core/timeline/ticks'
import { endOfView, type View } from '#core/timeline/view'
import { startOfDate } from '#core/timeline/year-points'
import classes from './Line.module.css'
import { BEYOND } from './use-moving-view.ts'

/** About one tick in so many px. */
const TICK_ROOM = 88
/** Room for a label, px. */
const LABEL = 44

interface LineScaleProps {
  readonly view: View
  readonly scale: Scale
  /** Of the view, px. */
  readonly width: number
  /** ISO day. */
  readonly today: string
}

/** Years, months or days as lines behind the marks, for the view and so far beyond it as it may be moved; and today. */
export const LineScale = memo(function LineScale({ view, scale, width, today }: LineScaleProps) {
  const views = 1 + 2 * BEYOND
  const drawn = { from: view.from - BEYOND * view.span, span: views * view.span }
  const ticks = ticksOf(drawn, Math.round((views * width) / TICK_ROOM))
  const now = startOfDate(today)
  const nowX = xOf(scale, now)
  const edge = xOf(scale, view.from)
  const isCut = (x: number): boolean => [edge, edge + width].some((end) => x < end && x + LABEL > end)
  const isUnderToday = (x: number): boolean => x < nowX + LABEL && x + LABEL > nowX
  return (
    <div className={classes['scale']} aria-hidden>
      {ticks.map(({ at, label, isYear }) => {
        const left = xOf(scale, at)
        return (
          <div key={at} className={classes['tick']} data-year={isYear || undefined} style={{ left }}>
            {isCut(left) || isUnderToday(left) ? null : label}
          </div>
        )
      })}
      {now > drawn.from && now < endOfView(drawn) && (
        <div className={classes['today']} style={{ left: nowX }}>
          <span>Today</span>
        </div>
      )}
    </div>
  )
})
