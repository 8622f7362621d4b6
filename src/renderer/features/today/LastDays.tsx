import { Text, Title, VisuallyHidden } from '@mantine/core'
import type { DayCount } from '#core/scheduling/last-days'
import { describeStreak, streakOf } from '#core/scheduling/streak'
import { studyDayOf, utcMidnightOf } from '#core/scheduling/study-day'
import { readLastDays, readStudyDays } from '../../db/today.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import classes from './TodayDetails.module.css'

const DAYS = 14

const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const shortDay = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** The answers of the last days, today's included, and the streak in words. */
export function LastDays() {
  const days = useLive(() => readLastDays(momentNow(), DAYS), [])
  const studied = useLive(() => readStudyDays(momentNow()), [])
  const most = Math.max(1, ...(days ?? []).map(({ answers }) => answers))
  return (
    <section aria-labelledby="last-days">
      <Title order={2} id="last-days">
        Last {DAYS} days
      </Title>
      <Text c="dimmed" mb="md" className="tabular" mih={21}>
        {studied !== undefined && describeStreak(streakOf(studied, studyDayOf(momentNow())))}
      </Text>
      <ol className={classes['days']} aria-label={`Answers on each of the last ${DAYS} days`}>
        {days?.map((day, i) => (
          <Day key={day.day} {...day} most={most} isToday={i === DAYS - 1} />
        ))}
      </ol>
    </section>
  )
}

interface DayProps extends DayCount {
  readonly most: number
  readonly isToday: boolean
}

function Day({ day, answers, most, isToday }: DayProps) {
  const date = utcMidnightOf(day)
  return (
    <li className={isToday ? `${classes['day']} ${classes['today']}` : classes['day']}>
      <VisuallyHidden>
        {isToday ? 'Today' : longDay.format(date)}: {answers === 0 ? 'no' : answers}{' '}
        {answers === 1 ? 'answer' : 'answers'}
      </VisuallyHidden>
      <span className={classes['count']} aria-hidden>
        {answers > 0 && answers}
      </span>
      <span className={classes['track']} aria-hidden>
        {answers > 0 && (
          <span className={classes['bar']} style={{ height: `${Math.max(8, (answers / most) * 100)}%` }} />
        )}
      </span>
      <span aria-hidden>{isToday ? 'Today' : shortDay.format(date)}</span>
    </li>
  )
}
