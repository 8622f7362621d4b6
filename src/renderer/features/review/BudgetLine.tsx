import { Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { cardsWithin } from '#core/scheduling/budget'
import type { Queue } from '#core/scheduling/plan-queue'
import { studyDayOf } from '#core/scheduling/study-day'
import { readPace } from '../../db/pace.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import type { Budget } from './use-budget.ts'

interface BudgetLineProps {
  readonly budget: Budget
  readonly queue: Queue
}

/** What a review for some minutes will do, and the time left for those who want to see it. */
export function BudgetLine({ budget, queue }: BudgetLineProps) {
  const [isClockShown, setIsClockShown] = useState(false)
  const pace = useLive(() => readPace(momentNow()), [])
  const fitting = pace === undefined ? null : countFitting(queue, budget, pace.seconds)
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" className="tabular">
        {budget.minutes} minutes
        {fitting !== null && `, time for about ${fitting} ${fitting === 1 ? 'card' : 'cards'}`}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        aria-pressed={isClockShown}
        // The focus stays where the reader works: Space shows the next answer, not the clock.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsClockShown(!isClockShown)}
      >
        {isClockShown ? <TimeLeft until={budget.until} /> : 'Show the clock'}
      </Button>
    </Group>
  )
}

function countFitting(queue: Queue, { until }: Budget, secondsAnAnswer: number): number {
  const moment = momentNow()
  const input = { now: moment.at, today: studyDayOf(moment), secondsAnAnswer }
  return cardsWithin(queue, (until - moment.at) / 60_000, input).length
}

/** Minutes and seconds, each second anew. No live region: a screen reader reads it when the reader goes there, not by itself. */
function TimeLeft({ until }: { readonly until: number }) {
  const [now, setNow] = useState(() => momentNow().at)
  useEffect(() => {
    const timer = setInterval(() => setNow(momentNow().at), 1000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  return (
    <span className="tabular">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')} left
    </span>
  )
}
