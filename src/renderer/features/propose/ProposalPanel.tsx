import { Button, Group, Text } from '@mantine/core'
import { Link } from 'wouter'
import { cardRoute } from '#core/cards/card-route'
import { cardFaces } from '#core/content/propose/card-faces'
import { describeProposedWhen } from '#core/content/propose/describe-when'
import type { LibraryPack } from '#core/library/library'
import { ownCardId } from '#core/transfer/rows'
import type { CommandId } from '#shared/commands'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { NamedValues } from '../../ui/NamedValues.tsx'
import { OwnText } from '../../ui/OwnText.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { isAccepted, isOpen, KIND_NAMES, stateInWords } from './decisions.ts'
import classes from './ProposalPanel.module.css'
import type { Decision } from './use-proposals.ts'

/** Of the sentence that is shown: it describes the line that has the focus. */
export const SENTENCE_ID = 'proposal-sentence'

interface ProposalPanelProps {
  readonly entry: LibraryPack
  readonly decision: Decision
  /** Null where it is accepted already. */
  readonly onAccept: (() => void) | null
  readonly onEdit: () => void
  /** Null where it is dismissed already. */
  readonly onDismiss: (() => void) | null
}

/** One proposal: the sentence in its paragraph with the asked words marked, the card as it would be, and what can be done. */
export function ProposalPanel({ entry, decision, onAccept, onEdit, onDismiss }: ProposalPanelProps) {
  const { proposal, row } = decision
  const { front, back } = row ?? cardFaces(proposal)
  return (
    <section className={classes['panel']} aria-label="Proposed card">
      <Text size="sm" c="dimmed" className="tabular">
        {aboutOf(decision, entry)}
      </Text>
      <InContext entry={entry} decision={decision} />
      <NamedValues
        rows={[
          ['Front', <OwnText key="front" text={front} />],
          ['Back', <OwnText key="back" text={back} />],
        ]}
      />
      <Group gap="xs">
        {onAccept !== null && <Action command="propose.accept" label="Accept" isMain onClick={onAccept} />}
        {row !== null && isAccepted(decision) && (
          <Button component={Link} href={cardRoute(ownCardId(row.id))} size="sm" variant="default">
            Open the card
          </Button>
        )}
        <Action command="propose.edit" label={isAccepted(decision) ? 'Change' : 'Change first'} onClick={onEdit} />
        {onDismiss !== null && (
          <Action
            command="propose.dismiss"
            label={isAccepted(decision) ? 'Delete the card' : 'Dismiss'}
            onClick={onDismiss}
          />
        )}
      </Group>
    </section>
  )
}

/** "Date: 9 June 2017 · Members · Accepted" */
function aboutOf(decision: Decision, { index }: LibraryPack): string {
  const { kind, when, block } = decision.proposal
  const parts = [
    when === null ? KIND_NAMES[kind] : `${KIND_NAMES[kind]}: ${describeProposedWhen(when)}`,
    index.blocks.get(block)?.section.title ?? '',
    isOpen(decision) ? '' : stateInWords(decision),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The sentence in its paragraph, what stands around it dimmed. */
function InContext({ entry, decision }: Pick<ProposalPanelProps, 'entry' | 'decision'>) {
  const { block, sentence, asked } = decision.proposal
  const text = entry.index.blocks.get(block)?.block.text ?? ''
  const marks = asked === null ? [] : [[asked.start - sentence.start, asked.end - sentence.start] as const]
  return (
    <Quote>
      <span className={classes['around']}>{text.slice(0, sentence.start)}</span>
      <span id={SENTENCE_ID}>
        <MarkedText text={text.slice(sentence.start, sentence.end)} marks={marks} />
      </span>
      <span className={classes['around']}>{text.slice(sentence.end)}</span>
    </Quote>
  )
}

interface ActionProps {
  readonly command: CommandId
  readonly label: string
  readonly isMain?: boolean
  readonly onClick: () => void
}

function Action({ command, label, isMain = false, onClick }: ActionProps) {
  return (
    <Button
      size="sm"
      variant={isMain ? 'filled' : 'default'}
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
