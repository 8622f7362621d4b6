import { Anchor, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useLocation } from 'wouter'
import { type Scheduling, schedulingOf } from '#core/scheduling/answer'
import type { QueueCounts } from '#core/scheduling/plan-queue'
import { undoReview } from '../../db/undo.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { usePageHeading } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { ShownCard } from './AskedCard.tsx'
import { BudgetLine } from './BudgetLine.tsx'
import { Done, DoneOfText, Rest, TimeIsOver } from './ReviewEnds.tsx'
import classes from './ReviewScreen.module.css'
import { useBudget } from './use-budget.ts'
import { useReview } from './use-review.ts'
import { type Scope, useScope } from './use-scope.ts'

/** The study loop on the screen: question, answer, grade, next; for as long as there are cards, or for the minutes that the reader has. */
export function ReviewScreen() {
  const [, navigate] = useLocation()
  const { scope, source } = useScope()
  const settings = useSettings()
  const { newPerDay, reviewsPerDay } = settings
  const limits = useMemo(
    () => (scope === null ? { newPerDay, reviewsPerDay } : NO_LIMITS),
    [scope, newPerDay, reviewsPerDay],
  )
  // By what it says: any other setting that is changed meanwhile, such as the theme, must not plan the day anew and hide the answer.
  const chosen = JSON.stringify(schedulingOf(settings))
  const scheduling = useMemo(() => JSON.parse(chosen) as Scheduling, [chosen])
  const budget = useBudget()
  const review = useReview({ source, limits, scheduling, budget })
  const heading = usePageHeading('Review')
  const { state, queue } = review
  useCommands({ 'review.undo': () => void undoReview(momentNow()), 'review.leave': () => navigate('/') })
  return (
    <div className={classes['screen']}>
      <Group justify="space-between" mb="lg" gap="sm">
        <h1 className={classes['heading']} tabIndex={-1} ref={heading}>
          Review
        </h1>
        {scope !== null && <ScopeLine scope={scope} />}
        {budget !== null && queue !== null && state.kind === 'card' && <BudgetLine budget={budget} queue={queue} />}
        {state.kind !== 'loading' && <Counts counts={state.counts} />}
      </Group>
      {state.kind === 'loading' && <Waiting label="Planning the day" />}
      {state.kind === 'card' && (
        <ShownCard key={`${state.card.cardId} ${state.shownAt}`} review={review} cardId={state.card.cardId} />
      )}
      {state.kind === 'wait' && <Rest until={state.until} />}
      {state.kind === 'over' && budget !== null && <TimeIsOver budget={budget} counts={state.counts} />}
      {state.kind === 'done' && (scope === null ? <Done /> : <DoneOfText scope={scope} />)}
    </div>
  )
}

/** Who asks for the cards of a text wants all of them, whatever the day brings of itself. */
const NO_LIMITS = { newPerDay: Number.POSITIVE_INFINITY, reviewsPerDay: Number.POSITIVE_INFINITY }

/** Which text the cards are of. */
function ScopeLine({ scope: { title, route } }: { readonly scope: Scope }) {
  return (
    <Text size="sm" c="dimmed">
      Only the cards of{' '}
      <Anchor component={Link} href={route} inherit underline="always">
        {title}
      </Anchor>
    </Text>
  )
}

function Counts({ counts }: { readonly counts: QueueCounts }) {
  const words = `${counts.new} new, ${counts.learning} learning, ${counts.review} due`
  return (
    <Text size="sm" c="dimmed" className="tabular" aria-label={`Still today: ${words}`}>
      {words.replaceAll(', ', ' · ')}
    </Text>
  )
}
