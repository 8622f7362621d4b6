import { Button, Stack } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { CardId } from '#core/ids'
import { buryCard, reportCard, suspendCard } from '../../db/review-actions.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { announce } from '../../ui/announce.ts'
import { type Face, routeOf } from '../../ui/CardSource.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { CardActions } from './CardActions.tsx'
import { CardFace, useFace } from './CardFace.tsx'
import { GradeButtons, gradeBindings } from './GradeButtons.tsx'
import { RemarkDialog } from './RemarkDialog.tsx'
import classes from './ReviewScreen.module.css'
import type { Review } from './use-review.ts'

interface ShownCardProps {
  readonly review: Review
  readonly cardId: CardId
}

/** The card whose turn it is. */
export function ShownCard({ review, cardId }: ShownCardProps) {
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
  const { state, outcomes, answer, putAway } = review
  const [revealed, setRevealed] = useState(false)
  const [reporting, setReporting] = useState(false)
  const openText = useOpenText(face)
  const shownAt = state.kind === 'card' ? state.shownAt : 0

  useEffect(() => announce(face.kind === 'generated' ? `Question: ${face.card.prompt}` : 'Question'), [face])
  const reveal = useCallback(() => {
    setRevealed(true)
    announce(face.kind === 'generated' ? `Answer: ${face.card.answer}` : 'Answer shown')
  }, [face])

  useCommands({
    'review.reveal': () => (revealed ? void answer(3) : reveal()),
    ...gradeBindings(
      () => revealed,
      (rating) => void answer(rating),
    ),
    'review.bury': () => void putAway(() => buryCard(cardId, momentNow())),
    'review.suspend': () => void putAway(() => suspendCard(cardId, momentNow())),
    'review.report': () => setReporting(true),
    'review.text': { isEnabled: () => revealed && openText !== null, run: () => openText?.() },
  })

  const revealKeys = useAriaKeys('review.reveal')
  return (
    <div className={classes['asked']}>
      <CardFace face={face} revealed={revealed} onOpenText={() => openText?.()} />
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
        <CardActions />
      </Stack>
      <RemarkDialog
        opened={reporting}
        onClose={() => setReporting(false)}
        onSave={(text) => {
          setReporting(false)
          void putAway(() => reportCard(cardId, text, momentNow()))
        }}
      />
    </div>
  )
}

/** Opens the passage of the card; null for a card without one. */
function useOpenText(face: Face): (() => void) | null {
  const library = useLibrary()
  const [, navigate] = useLocation()
  const route = routeOf(face, library)
  return route === null ? null : () => navigate(route)
}
