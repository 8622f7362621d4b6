import { Anchor, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { Pack, StudyDocument } from '#core/content/model'
import { type DocumentKey, documentKey } from '#core/library/document-key'
import classes from './LibraryScreen.module.css'

/** About 230 words a minute, as adults read English non-fiction (Brysbaert 2019: 238). */
const WORDS_PER_MINUTE = 230

interface DocumentListProps {
  readonly pack: Pack
  /** How far each document was ever read, 0 to 1; none for one that was never opened. */
  readonly furthest: ReadonlyMap<DocumentKey, number>
  /** Of the headings. */
  readonly titleOrder: 2 | 3
}

/** The documents of a pack, with how far each was read. */
export function DocumentList({ pack, furthest, titleOrder }: DocumentListProps) {
  return (
    <Stack gap={0} component="ul" className={classes['list'] ?? ''}>
      {pack.documents.map((document) => (
        <Group key={document.id} component="li" className={classes['row'] ?? ''} justify="space-between" wrap="nowrap">
          <div>
            <Title order={titleOrder}>
              <Anchor component={Link} href={`/read/${pack.id}/${document.id}`} inherit c="inherit">
                {document.title}
              </Anchor>
            </Title>
            <Text c="dimmed">{document.summary}</Text>
          </div>
          <Share document={document} share={furthest.get(documentKey(pack.id, document.id))} />
        </Group>
      ))}
    </Stack>
  )
}

interface ShareProps {
  readonly document: StudyDocument
  readonly share: number | undefined
}

/** How far a document was read, or how long it takes. */
function Share({ document, share }: ShareProps) {
  const percent = share === undefined ? null : Math.round(share * 100)
  return (
    <div className={classes['state']}>
      <Text size="xs" c="dimmed" ta="end" className="tabular">
        {percent === null ? `${Math.max(1, Math.round(document.words / WORDS_PER_MINUTE))} min` : `${percent} % read`}
      </Text>
      {percent !== null && (
        <Progress value={percent} size={3} mt={6} aria-label={`${document.title}: ${percent} % read`} />
      )}
    </div>
  )
}
