import { Anchor, List, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { formatDate } from '#core/content/dates'
import type { EditionNote, Pack } from '#core/content/model'
import { readSeenEditions } from '../../db/editions.ts'
import { useLive } from '../../db/use-live.ts'

/** What each edition changed, and ways to what became of the text since the ones that this reader had. */
export function EditionsList({ pack }: { readonly pack: Pack }) {
  const seen = useLive(() => readSeenEditions(pack.id), [pack.id])
  const earlier = seen?.filter((edition) => edition < pack.edition) ?? []
  return (
    <>
      {earlier.length > 0 && (
        <Text mb="md" className="no-print">
          You have had {earlier.length === 1 ? 'an earlier edition' : 'earlier editions'} here. Compare this one with{' '}
          {earlier.map((edition, i) => (
            <span key={edition}>
              {i > 0 && ', '}
              <Anchor component={Link} href={`/about/${pack.id}/changes/${edition}`} underline="always">
                edition {edition}
              </Anchor>
            </span>
          ))}
          .
        </Text>
      )}
      {pack.editions.length === 0 && (
        <Text c="dimmed">This is edition {pack.edition}. The pack does not say what its editions changed.</Text>
      )}
      <EditionNotes notes={pack.editions} order={3} />
    </>
  )
}

interface EditionNotesProps {
  readonly notes: readonly EditionNote[]
  /** Of their headings. */
  readonly order: 2 | 3
}

/** What editions changed, in their authors' words. */
export function EditionNotes({ notes, order }: EditionNotesProps) {
  return notes.map(({ edition, date, changes }) => (
    <div key={edition}>
      <Title order={order} mt="sm" mb={4}>
        Edition {edition}, {formatDate(date)}
      </Title>
      <List maw="76ch">
        {changes.map((change) => (
          <List.Item key={change}>{change}</List.Item>
        ))}
      </List>
    </div>
  ))
}
