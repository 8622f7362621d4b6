import { Button, Group, Text } from '@mantine/core'
import { Link, useLocation } from 'wouter'
import { BUDGETS, type BudgetMinutes } from '#core/scheduling/budget-minutes'
import { describeEstimate, describeLater, describeWaiting, splitQueue } from '#core/scheduling/describe-day'
import { estimateMinutes, type Pace } from '#core/scheduling/estimate'
import type { Queue } from '#core/scheduling/plan-queue'
import { type Moment, momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { Row } from './Row.tsx'

interface ReviewRowProps {
  readonly queue: Queue
  readonly pace: Pace
  readonly desiredRetention: number
  readonly moment: Moment
}

/** What is due now and later today, how long it takes, and reviews for as many minutes as one has. */
export function ReviewRow({ queue, pace, desiredRetention, moment }: ReviewRowProps) {
  const [, navigate] = useLocation()
  const reviewFor = (minutes: BudgetMinutes) => navigate(`/review/${minutes}/${momentNow().at}`)
  useCommands({
    'today.review': () => navigate('/review'),
    'today.review-5': () => reviewFor(5),
    'today.review-10': () => reviewFor(10),
    'today.review-20': () => reviewFor(20),
  })
  const keys = useAriaKeys('today.review')
  const { counts, later } = splitQueue(queue, moment)
  const waiting = counts.new + counts.learning + counts.review
  const minutes = estimateMinutes(counts, pace.seconds, desiredRetention)
  const now = waiting === 0 ? [] : [describeWaiting(counts), describeEstimate(minutes, pace)]
  const details = [...now, describeLater(later, waiting > 0, moment)].filter((detail) => detail !== '')
  return (
    <Row
      title={waiting === 0 ? 'No cards are waiting' : `${waiting} ${waiting === 1 ? 'card is' : 'cards are'} waiting`}
      detail={details.length === 0 ? 'What is due next comes here by itself.' : details.join(' · ')}
      action={
        <Button
          component={Link}
          href="/review"
          variant={waiting === 0 ? 'default' : 'filled'}
          rightSection={<Keys of="today.review" />}
          aria-keyshortcuts={keys}
        >
          Review
        </Button>
      }
    >
      {waiting > 0 && <Minutes onChoose={reviewFor} />}
    </Row>
  )
}

/** Reviews for as long as one has, and how their cards are chosen. */
function Minutes({ onChoose }: { readonly onChoose: (minutes: BudgetMinutes) => void }) {
  return (
    <>
      <Group gap="xs" mt="sm" role="group" aria-label="Review for as long as I have">
        <Text span>I have</Text>
        {BUDGETS.map((minutes) => (
          <Button key={minutes} variant="default" size="compact-sm" onClick={() => onChoose(minutes)}>
            {minutes} minutes
          </Button>
        ))}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        Then the cards come first that gain the most memory for the time; what is left waits.
      </Text>
    </>
  )
}
