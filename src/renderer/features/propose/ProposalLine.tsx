import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ListItemProps } from '../../ui/list-keys.ts'
import { isAccepted, isOpen, KIND_NAMES, stateInWords } from './decisions.ts'
import { SENTENCE_ID } from './ProposalPanel.tsx'
import classes from './ProposalsList.module.css'
import type { Decision } from './use-proposals.ts'

interface ProposalLineProps {
  readonly decision: Decision
  readonly isChosen: boolean
  readonly item: ListItemProps
  readonly onChoose: () => void
  readonly onAccept: () => void
}

/** A proposal in the list: front, back, kind, and what became of it. The one that has the focus is shown beside the list; Enter accepts it. */
export function ProposalLine({ decision, isChosen, item, onChoose, onAccept }: ProposalLineProps) {
  const { proposal, row } = decision
  const { front, back } = row ?? proposal
  const Icon = isAccepted(decision) ? IconCheck : IconX
  return (
    <UnstyledButton
      {...item}
      className={classes['line'] ?? ''}
      aria-current={isChosen || undefined}
      aria-describedby={isChosen ? SENTENCE_ID : undefined}
      aria-keyshortcuts="Enter"
      data-settled={!isOpen(decision) || undefined}
      onFocus={onChoose}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
        // A click, which the key would make, only shows the proposal.
        event.preventDefault()
        if (isChosen && !event.repeat) onAccept()
      }}
    >
      <span className={classes['faces']}>
        <span className={classes['front']}>{front}</span>
        <span className={classes['back']}>
          <span className={classes['kind']}>{KIND_NAMES[proposal.kind]} ·</span> {back}
        </span>
      </span>
      {!isOpen(decision) && (
        <span className={classes['state']}>
          <Icon size={14} stroke={1.5} aria-hidden /> {stateInWords(decision)}
        </span>
      )}
    </UnstyledButton>
  )
}
