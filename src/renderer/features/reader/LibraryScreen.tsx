import { Anchor, Group, Progress, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { formatDate } from '#core/content/dates'
import { readReading } from '../../db/reading.ts'
import { useLive } from '../../db/use-live.ts'
import { useContent } from '../../platform/study-content.tsx'
import { Page } from '../../ui/Page.tsx'
import classes from './LibraryScreen.module.css'

/** About 230 words a minute, as adults read English non-fiction (Brysbaert 2019: 238). */
const WORDS_PER_MINUTE = 230

/** All documents, with how far each was read. */
export function LibraryScreen() {
  const { pack } = useContent()
  const reading = useLive(readReading, [])
  const furthest = new Map(reading?.map((r) => [r.document, r.furthest]))
  return (
    <Page
      title="Read"
      lead={`${pack.title} · ${pack.documents.length} documents · sources read until ${formatDate(pack.sourcesReadUntil)}`}
    >
      <Stack gap={0} component="ul" className={classes['list'] ?? ''}>
        {pack.documents.map((document) => {
          const share = furthest.get(document.id)
          return (
            <Group
              key={document.id}
              component="li"
              className={classes['row'] ?? ''}
              justify="space-between"
              wrap="nowrap"
            >
              <div>
                <Title order={2}>
                  <Anchor component={Link} href={`/read/${pack.id}/${document.id}`} inherit c="inherit">
                    {document.title}
                  </Anchor>
                </Title>
                <Text c="dimmed">{document.summary}</Text>
              </div>
              <div className={classes['state']}>
                <Text size="xs" c="dimmed" ta="end" className="tabular">
                  {share === undefined
                    ? `${Math.max(1, Math.round(document.words / WORDS_PER_MINUTE))} min`
                    : `${Math.round(share * 100)} % read`}
                </Text>
                {share !== undefined && (
                  <Progress
                    value={share * 100}
                    size={3}
                    mt={6}
                    aria-label={`${document.title}: ${Math.round(share * 100)} % read`}
                  />
                )}
              </div>
            </Group>
          )
        })}
      </Stack>
    </Page>
  )
}
