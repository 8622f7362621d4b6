import { Button, EmptyState, Group, Stack, Text, Tooltip } from '@mantine/core'
import { IconCircleCheck, IconClock } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CardId } from '#core/ids'
import { schedulingOf } from '#core/scheduling/answer'
import { describeWait } from '#core/scheduling/describe-due'
import type { QueueCounts } from '#core/scheduling/plan-queue'
import type { CommandId } from '#shared/commands'
import { buryCard, countAnsweredToday, countDueTomorrow, reportCard, suspendCard } from '../../db/review-actions.ts'
import { undoReview } from '../../db/undo.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { announce } from '../../ui/announce.ts'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { usePageHeading } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { CardFace, type Face, routeOf, useFace } from './CardFace.tsx'
import { GradeButtons, gradeBindings } from './GradeButtons.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import classes from './ReviewScreen.module.css'
import { useReview } from './use-review.ts'

/** The study loop on the screen: question, answer, grade, next. */
export function ReviewScreen() {
  const content = useContent()
  const settings = useSettings()
  const { newPerDay, reviewsPerDay } = settings
  const limits = useMemo(() => ({ newPerDay, reviewsPerDay }), [newPerDay, reviewsPerDay])
  const scheduling = useMemo(() => schedulingOf(settings), [settings])
  const review = useReview(content, limits, scheduling)
  const heading = usePageHeading('Review')
  const { state } = review
  useCommands({ 'review.undo': () => void undoReview(momentNow()) })
  return (
    <div className={classes['screen']}>
      <Group justify="space-between" mb="lg" gap="sm">
        <h1 className={classes['heading']} tabIndex={-1} ref={heading}>
          Review
        </h1>
        {state.kind !== 'loading' && <Counts counts={state.counts} />}
      </Group>
      {state.kind === 'loading' && <Waiting label="Planning the day" />}
      {state.kind === 'card' && (
        <ShownCard key={`${state.card.cardId} ${state.shownAt}`} review={review} cardId={state.card.cardId} />
      )}
      {state.kind === 'wait' && <Rest until={state.until} />}
      {state.kind === 'done' && <Done />}
    </div>
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

interface ShownCardProps {
  readonly review: ReturnType<typeof useReview>
  readonly cardId: CardId
}

function ShownCard({ review, cardId }: ShownCardProps) {
  const face = useFace(cardId)
  if (face === undefined) return <Waiting />
  if (face === null) return <Gone onSkip={() => void review.leave()} />
  return <AskedCard review={review} cardId={cardId} face={face} />
}

/** A card that was deleted in another window while it was shown. */
function Gone({ onSkip }: { readonly onSkip: () => void }) {
  useEffect(onSkip, [onSkip])
  return <Waiting />
}

function AskedCard({ review, cardId, face }: ShownCardProps & { readonly face: Face }) {
  const { pack } = useContent()
  const [, navigate] = useLocation()
  const [revealed, setRevealed] = useState(false)
  const [reporting, setReporting] = useState(false)
  const route = routeOf(face, pack.id)
  const { state, outcomes, answer, leave } = review
  const shownAt = state.kind === 'card' ? state.shownAt : 0

  useEffect(() => announce(face.kind === 'generated' ? `Question: ${face.card.prompt}` : 'Question'), [face])
  const reveal = useCallback(() => {
    setRevealed(true)
    announce(face.kind === 'generated' ? `Answer: ${face.card.answer}` : 'Answer shown')
  }, [face])
  const openText = () => route !== null && navigate(route)
  const bury = async () => {
    await buryCard(cardId, momentNow())
    await leave()
  }
  const suspend = async () => {
    await suspendCard(cardId, momentNow())
    await leave()
  }
  const report = async (text: string) => {
    setReporting(false)
    await reportCard(cardId, text, momentNow())
    await leave()
  }

  useCommands({
    'review.reveal': () => (revealed ? void answer(3) : reveal()),
    ...gradeBindings(
      () => revealed,
      (rating) => void answer(rating),
    ),
    'review.bury': () => void bury(),
    'review.suspend': () => void suspend(),
    'review.report': () => setReporting(true),
    'review.text': { isEnabled: () => revealed && route !== null, run: openText },
  })

  const revealKeys = useAriaKeys('review.reveal')
  return (
    <div className={classes['asked']}>
      <CardFace face={face} revealed={revealed} onOpenText={openText} />
      <Stack gap="sm" className={classes['actions'] ?? ''}>
        {revealed && outcomes !== null ? (
          <GradeButtons outcomes={outcomes} from={shownAt} onGrade={(r) => void answer(r)} />
        ) : (
          <Button
            size="md"
            onClick={reveal}
            rightSection={<Keys of="review.reveal" />}
            aria-keyshortcuts={revealKeys}
            data-autofocus
          >
            Show the answer
          </Button>
        )}
        <Group justify="center" gap="xs">
          <SmallAction
            label="Tomorrow"
            command="review.bury"
            hint="Puts the card off until tomorrow"
            onClick={() => void bury()}
          />
          <SmallAction
            label="Suspend"
            command="review.suspend"
            hint="Not asked until you resume it under Cards"
            onClick={() => void suspend()}
          />
          <SmallAction
            label="This card is wrong"
            command="review.report"
            hint="Hides it and keeps a remark"
            onClick={() => setReporting(true)}
          />
          <SmallAction
            label="Undo"
            command="review.undo"
            hint="Takes your last answer back"
            onClick={() => void undoReview(momentNow())}
          />
        </Group>
      </Stack>
      <RemarkDialog opened={reporting} onClose={() => setReporting(false)} onSave={(text) => void report(text)} />
    </div>
  )
}

interface SmallActionProps {
  readonly label: string
  readonly command: CommandId
  readonly hint: string
  readonly onClick: () => void
}

function SmallAction({ label, command, hint, onClick }: SmallActionProps) {
  const keys = useAriaKeys(command)
  return (
    <Tooltip label={hint}>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        rightSection={<Keys of={command} />}
        aria-keyshortcuts={keys}
        onClick={onClick}
      >
        {label}
      </Button>
    </Tooltip>
  )
}

function useAnswered(): string {
  const n = useLive(() => countAnsweredToday(momentNow()), []) ?? 0
  return n === 0 ? '' : `You have answered ${n} ${n === 1 ? 'card' : 'cards'} today. `
}

function Rest({ until }: { readonly until: number }) {
  const answered = useAnswered()
  const wait = describeWait(until - momentNow().at)
  return (
    <EmptyState
      icon={<IconClock size={40} stroke={1.5} />}
      title="Nothing to do for the moment"
      description={`${answered}The next card comes back ${wait}, by itself if you stay here.`}
    >
      <Button component={Link} href="/read" variant="default">
        Read in the meantime
      </Button>
    </EmptyState>
  )
}

function Done() {
  const answered = useAnswered()
  const tomorrow = useLive(() => countDueTomorrow(momentNow()), [])
  const next =
    tomorrow === undefined || tomorrow === 0
      ? 'Tomorrow brings new cards.'
      : `Tomorrow ${tomorrow === 1 ? '1 card is' : `${tomorrow} cards are`} due.`
  return (
    <EmptyState
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
    </EmptyState>
  )
}
