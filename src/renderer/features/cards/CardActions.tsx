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
  const isAsked = isThere && !isSuspended
  const at = () => momentNow().at
  const actions: readonly CardAction[] = [
    { command: 'cards.edit', label: 'Edit', isThere: isThere && own !== null, run: () => own && edit(own) },
    {
      command: 'review.bury',
      label: 'Tomorrow',
      isThere: isAsked && !isPutOff,
      run: () => void buryCard(cardId, momentNow()),
    },
    { command: 'review.suspend', label: 'Suspend', isThere: isAsked, run: () => void suspendCard(cardId, momentNow()) },
    {
      command: 'cards.resume',
      label: 'Resume',
      isThere: isThere && isSuspended,
      run: () => void resumeCard(cardId, momentNow()),
    },
    {
      command: 'cards.reset',
      label: 'Start anew',
      isThere: isThere && memory !== null && memory.state !== 'new' && lines.length > 0,
      run: () => void resetCard(cardId, momentNow()),
    },
    {
      command: 'cards.delete',
      label: 'Delete',
      isThere: isThere && own !== null,
      run: () => own && void deleteOwnCard(own.id, at()),
    },
    {
      command: 'cards.restore',
      label: 'Restore',
      isThere: isDeleted,
      run: () => own && void restoreOwnCard(own.id, at()),
    },
  ]
  useCommands({
    ...Object.fromEntries(actions.map(({ command, isThere: is, run }) => [command, { isEnabled: () => is, run }])),
    'review.text': { isEnabled: () => onOpenText !== null, run: () => onOpenText?.() },
  })
  return (
    <>
      {actions.map((action) => action.isThere && <Action key={action.command} {...action} />)}
      {form}
    </>
  )
}

interface CardAction {
  readonly command: CommandId
  readonly label: string
  /** Whether it can be done with this card as it is. */
  readonly isThere: boolean
  readonly run: () => void
}

function Action({ command, label, run }: CardAction) {
  const keys = useAriaKeys(command)
  return (
    <Button
      variant="default"
      size="compact-sm"
      rightSection={keys !== undefined && <Keys of={command} />}
      aria-keyshortcuts={keys}
      onClick={run}
    >
      {label}
    </Button>
  )
}
