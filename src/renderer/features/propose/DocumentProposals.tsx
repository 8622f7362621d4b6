import { Alert, Button, EmptyState } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { FromText } from './FromText.tsx'
import { ProposalsList } from './ProposalsList.tsx'
import { useProposals } from './use-proposals.ts'

interface DocumentProposalsProps {
  readonly entry: LibraryPack
  readonly document: StudyDocument
  /** The way to other texts, where there are any. */
  readonly choice: ReactNode
}

/** The proposals of one text: what it suggests, that it suggests nothing, or why that is not known. */
export function DocumentProposals({ entry, document, choice }: DocumentProposalsProps) {
  const found = useProposals(entry, document)
  const route = `/read/${entry.pack.id}/${document.id}`
  if (found.kind === 'found' && found.decisions.length > 0)
    return <ProposalsList entry={entry} document={document} decisions={found.decisions} choice={choice} />
  return (
    <Page title="Proposed cards" lead={<FromText title={document.title} route={route} />} actions={choice}>
      {found.kind === 'looking' && <Waiting label="Looking for cards in the text" />}
      {found.kind === 'failed' && (
        <Alert color="red" title="The text could not be looked through" role="alert">
          {found.message}. Nothing was changed.
          <Button variant="default" size="compact-sm" mt="xs" display="block" onClick={found.again}>
            Look again
          </Button>
        </Alert>
      )}
      {found.kind === 'found' && (
        <EmptyState
          icon={<IconCards size={40} stroke={1.5} />}
          title="No card is proposed from this text"
          description="Cards are proposed from sentences with a date, from definitions, and from key terms in bold, in English. Sentences that have a card already are left out. You can always make a card from a passage while you read."
          mt="lg"
        >
          <Button component={Link} href={route}>
            Read the text
          </Button>
        </EmptyState>
      )}
    </Page>
  )
}
