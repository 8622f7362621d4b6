import { Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import type { Pack, StudyDocument } from '#core/content/model'
import { Keys } from '../../ui/Keys.tsx'
import classes from './DocumentView.module.css'
import { ProposedLink } from './ProposedLink.tsx'
import type { Proposed } from './use-proposed.ts'

interface WayOnProps {
  readonly pack: Pack
  readonly document: StudyDocument
  readonly proposed: Proposed
}

/** What comes after the last sentence. */
export function WayOn({ pack, document: doc, proposed }: WayOnProps) {
  const next = pack.documents[pack.documents.indexOf(doc) + 1]
  return (
    <Group className={`${classes['wayOn']} no-print`} gap="xs">
      {next !== undefined && (
        <Button component={Link} href={`/read/${pack.id}/${next.id}`}>
          Read on: {next.title}
        </Button>
      )}
      <Button component={Link} href="/review" variant="default">
        Review
      </Button>
      <ProposedLink proposed={proposed} variant="default" rightSection={<Keys of="reader.propose" />} />
    </Group>
  )
}
