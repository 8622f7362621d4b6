import { Button, Text } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import { documentReviewRoute } from '#core/library/document-review-route'
import type { LibraryPack } from '#core/library/library'
import { acceptProposals, dismissProposal } from '../../db/proposals.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { Page } from '../../ui/Page.tsx'
import { useArrowsToList } from '../../ui/use-arrows-to-list.ts'
import { type ListHandle, VirtualList } from '../../ui/VirtualList.tsx'
import { isAccepted, isOpen, nextOpen } from './decisions.ts'
import { FromText } from './FromText.tsx'
import { ProposalLine } from './ProposalLine.tsx'
import { ProposalPanel } from './ProposalPanel.tsx'
import classes from './ProposalsList.module.css'
import { useProposalForm } from './use-proposal-form.tsx'
import type { Decision } from './use-proposals.ts'

/** Of a line, in CSS pixels (ProposalsList.module.css). */
const LINE_HEIGHT = 64

interface ProposalsListProps {
  readonly entry: LibraryPack
  readonly document: StudyDocument
  /** In text order, at least one. */
  readonly decisions: readonly Decision[]
  readonly choice: ReactNode
}

/** The proposals one below the other, and beside them the one that is decided on: with its sentence, by button or key. */
export function ProposalsList({ entry, document, decisions, choice }: ProposalsListProps) {
  const [chosen, setChosen] = useState(() => Math.max(0, nextOpen(decisions, -1)))
  const list = useRef<ListHandle>(null)
  const open = decisions.filter(isOpen)
  const accepted = decisions.filter(isAccepted).length
  const [, navigate] = useLocation()
  const reviewRoute = documentReviewRoute(entry.pack.id, document.id)
  const current = decisions[Math.min(chosen, decisions.length - 1)]
  const goOn = () => {
    const next = nextOpen(decisions, chosen)
    if (next === -1) return
    setChosen(next)
    list.current?.goTo(next)
  }
  const { form, edit } = useProposalForm(entry, goOn)
  const [busy, setBusy] = useState(false)
  const acceptAll = () => {
    setBusy(true)
    const all = open.map(({ proposal }) => ({ proposal }))
    void acceptProposals(entry, all, momentNow().at).finally(() => setBusy(false))
  }
  const accept = () => {
    if (current === undefined || isAccepted(current)) return
    void acceptProposals(entry, [{ proposal: current.proposal }], momentNow().at)
    goOn()
  }
  const dismiss = () => {
    if (current === undefined || !(isOpen(current) || isAccepted(current))) return
    void dismissProposal(entry, current.proposal, momentNow().at)
    goOn()
  }
  const canAccept = current !== undefined && !isAccepted(current)
  const canDismiss = current !== undefined && (isOpen(current) || isAccepted(current))
  useCommands({
    'propose.accept': { isEnabled: () => canAccept, run: accept },
    'propose.dismiss': { isEnabled: () => canDismiss, run: dismiss },
    'propose.edit': () => current !== undefined && edit(current),
    'propose.review': { isEnabled: () => accepted > 0, run: () => navigate(reviewRoute) },
    'propose.accept-all': { isEnabled: () => open.length > 0 && !busy, run: acceptAll },
  })
  const goToList = () => list.current?.goTo(Math.min(chosen, decisions.length - 1), 'focus')
  useArrowsToList(goToList)
  return (
    <Page
      wide
      title="Proposed cards"
      lead={<FromText title={document.title} route={`/read/${entry.pack.id}/${document.id}`} />}
      actions={
        <>
          {choice}
          <Button
            variant="default"
            loading={busy}
            disabled={open.length === 0}
            onClick={() => {
              // The button goes out, and would take the focus with it.
              goToList()
              acceptAll()
            }}
          >
            {open.length === 0 ? 'Accept all' : `Accept all ${open.length.toLocaleString('en')}`}
          </Button>
          {accepted > 0 && (
            <Button component={Link} href={reviewRoute} variant={open.length === 0 ? 'filled' : 'default'}>
              Review these
            </Button>
          )}
        </>
      }
    >
      <Text size="sm" c="dimmed" role="status" className="tabular" mb="xs">
        {countsOf(decisions)}
      </Text>
      <div className={classes['columns']}>
        <VirtualList
          label="Proposed cards"
          handle={list}
          items={decisions}
          keyOf={keyOfDecision}
          rowHeight={LINE_HEIGHT}
          draw={(decision, item) => (
            <ProposalLine
              decision={decision}
              isChosen={decision === current}
              item={item}
              onChoose={() => setChosen(item['data-list-item'])}
              onAccept={accept}
            />
          )}
        />
        {current !== undefined && (
          <ProposalPanel
            entry={entry}
            decision={current}
            onAccept={canAccept ? accept : null}
            onEdit={() => edit(current)}
            onDismiss={canDismiss ? dismiss : null}
          />
        )}
      </div>
      {form}
    </Page>
  )
}

const keyOfDecision = ({ proposal: { block, front, back } }: Decision): string => `${block}\n${front}\n${back}`

/** How far the reader is: "3 accepted, 1 dismissed, 8 left". */
function countsOf(decisions: readonly Decision[]): string {
  const left = decisions.filter(isOpen).length
  const accepted = decisions.filter(isAccepted).length
  const dismissed = decisions.length - left - accepted
  const parts = [
    `${accepted.toLocaleString('en')} accepted`,
    ...(dismissed === 0 ? [] : [`${dismissed.toLocaleString('en')} dismissed`]),
    `${left.toLocaleString('en')} left`,
  ]
  return parts.join(', ')
}
