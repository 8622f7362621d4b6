import { Button } from '@mantine/core'
import type { CardId } from '#core/ids'
import { studyDayOf } from '#core/scheduling/study-day'
import type { CommandId } from '#shared/commands'
import type { CardLife } from '../../db/card-life.ts'
import { deleteOwnCard, restoreOwnCard } from '../../db/own-cards.ts'
import { buryCard, resetCard, resumeCard, suspendCard } from '../../db/review-actions.ts'
import { momentNow } from '../../platform/clock.ts'
import type { Face } from '../../ui/CardSource.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { useCardForm } from './use-card-form.tsx'

interface CardActionsProps {
  readonly cardId: CardId
  /** Null for a card that the text no longer makes. */
  readonly face: Face | null
  readonly life: CardLife
  /** Null where there is no text to open. */
  readonly onOpenText: (() => void) | null
}

/** What can be done with a card; each can be undone. */
export function CardActions({ cardId, face, life: { own, memory, lines }, onOpenText }: CardActionsProps) {
  const { form, edit } = useCardForm()
  const isDeleted = own !== null && own.deletedAt !== null
  const isThere = face !== null && !isDeleted
  const isSuspended = memory?.suspended === true
  const isPutOff = memory !== null && memory.buriedUntil !== null && memory.buriedUntil > studyDayOf(momentNow())
  const suspend = () => void suspendCard(cardId, momentNow())
  const putOff = () => void buryCard(cardId, momentNow())
  const isAsked = isThere && !isSuspended
  useCommands({
    'review.suspend': { isEnabled: () => isAsked, run: suspend },
    'review.bury': { isEnabled: () => isAsked && !isPutOff, run: putOff },
    'review.text': { isEnabled: () => onOpenText !== null, run: () => onOpenText?.() },
  })
  if (isDeleted) return <Action label="Restore" onClick={() => void restoreOwnCard(own.id, momentNow().at)} />
  return (
    <>
      {isThere && own !== null && <Action label="Edit" onClick={() => edit(own)} />}
      {isAsked && !isPutOff && <Action label="Tomorrow" command="review.bury" onClick={putOff} />}
      {isAsked && <Action label="Suspend" command="review.suspend" onClick={suspend} />}
      {isThere && isSuspended && <Action label="Resume" onClick={() => void resumeCard(cardId, momentNow())} />}
      {isThere && memory !== null && memory.state !== 'new' && lines.length > 0 && (
        <Action label="Start anew" onClick={() => void resetCard(cardId, momentNow())} />
      )}
      {isThere && own !== null && <Action label="Delete" onClick={() => void deleteOwnCard(own.id, momentNow().at)} />}
      {form}
    </>
  )
}

interface ActionProps {
  readonly label: string
  readonly command?: CommandId
  readonly onClick: () => void
}

function Action({ label, command, onClick }: ActionProps) {
  return command === undefined ? (
    <Button variant="default" size="compact-sm" onClick={onClick}>
      {label}
    </Button>
  ) : (
    <CommandAction label={label} command={command} onClick={onClick} />
  )
}

function CommandAction({ label, command, onClick }: Required<ActionProps>) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
