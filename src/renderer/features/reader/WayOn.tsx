import { Button, Group } from '@mantine/core'
import { Link } from 'wouter'
import type { Pack, StudyDocument } from '#core/content/model'
import classes from './DocumentView.module.css'

/** What comes after the last sentence. */
export function WayOn({ pack, document: doc }: { readonly pack: Pack; readonly document: StudyDocument }) {
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
    </Group>
  )
}
