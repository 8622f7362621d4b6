import { Button, EmptyState, Group } from '@mantine/core'
import { IconCircleCheck, IconClock, IconClockCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { describeWait } from '#core/scheduling/describe-due'
import type { QueueCounts } from '#core/scheduling/plan-queue'
import { countCardsAnsweredSince } from '../../db/answer-counts.ts'
import { countDueTomorrow } from '../../db/queue.ts'
import { countAnsweredToday } from '../../db/review-actions.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import classes from './ReviewScreen.module.css'
import type { Budget } from './use-budget.ts'
import type { Scope } from './use-scope.ts'

const cards = (count: number): string => `${count} ${count === 1 ? 'card' : 'cards'}`

interface EndProps {
  readonly icon: ReactNode
  readonly title: string
  readonly description: string
  readonly children: ReactNode
}

/** Where a review stops. It takes the focus, because the button that had it is gone: so it is also said. */
function End({ title, ...props }: EndProps) {
  const region = useRef<HTMLElement>(null)
  useEffect(() => region.current?.focus({ preventScroll: true }), [])
  return (
    <section ref={region} tabIndex={-1} aria-label={title} className={classes['end']}>
      <EmptyState title={title} {...props} />
    </section>
  )
}

function useAnswered(): string {
  const n = useLive(() => countAnsweredToday(momentNow()), []) ?? 0
  return n === 0 ? '' : `You have answered ${cards(n)} today. `
}

/** Nothing is due, but a step comes back today. */
export function Rest({ until }: { readonly until: number }) {
  const answered = useAnswered()
  const wait = describeWait(until - momentNow().at)
  return (
    <End
      icon={<IconClock size={40} stroke={1.5} />}
      title="Nothing to do for the moment"
      description={`${answered}The next card comes back ${wait}, by itself if you stay here.`}
    >
      <Button component={Link} href="/read" variant="default">
        Read in the meantime
      </Button>
    </End>
  )
}

interface TimeIsOverProps {
  readonly budget: Budget
  readonly counts: QueueCounts
}

/** The reader's minutes are over: how much was done, and that the rest can wait. */
export function TimeIsOver({ budget, counts }: TimeIsOverProps) {
  const reviewed = useLive(() => countCardsAnsweredSince(budget.since), [budget.since]) ?? 0
  const left = counts.new + counts.learning + counts.review
  return (
    <End
      icon={<IconClockCheck size={40} stroke={1.5} />}
      title={`${budget.minutes} minutes are over`}
      description={`${cards(reviewed)} reviewed, ${left} wait${left === 1 ? 's' : ''} until you like.`}
    >
      <Group gap="xs" justify="center">
        <Button component={Link} href="/">
          Stop here
        </Button>
        <Button component={Link} href="/review" variant="default">
          Go on
        </Button>
      </Group>
    </End>
  )
}

/** The cards of one text are done. */
export function DoneOfText({ scope: { title, route } }: { readonly scope: Scope }) {
  const answered = useAnswered()
  return (
    <End
      icon={<IconCircleCheck size={40} stroke={1.5} />}
      title={`That is all of “${title}” for today`}
      description={`${answered}Its cards come back when they are due.`}
    >
      <Group gap="xs" justify="center">
        <Button component={Link} href="/review">
          Review the others
        </Button>
        <Button component={Link} href={route} variant="default">
          Back to the text
        </Button>
      </Group>
    </End>
  )
}

/** The day is done. */
export function Done() {
  const answered = useAnswered()
  const library = useLibrary()
  const tomorrow = useLive(() => countDueTomorrow(library, momentNow()), [library])
  const { newPerDay } = useSettings()
  const unmet = newPerDay > 0 ? 'Tomorrow brings new cards.' : 'Nothing is due tomorrow.'
  const next =
    tomorrow === undefined || tomorrow === 0
      ? unmet
      : `Tomorrow ${cards(tomorrow)} ${tomorrow === 1 ? 'is' : 'are'} due.`
  return (
    <End
      icon={<IconCircleCheck size={40} stroke={1.5} />}
      title="That is all for today"
      description={`${answered}${next}`}
    >
      <Group gap="xs" justify="center">
        <Button component={Link} href="/read">
          Read on
        </Button>
        <Button component={Link} href="/" variant="default">
          Back to Today
        </Button>
      </Group>
    </End>
  )
}
