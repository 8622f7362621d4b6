import { Anchor, List, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { excerptOf } from '#core/notes/excerpt'
import { noteTitle } from '#core/notes/note-title'
import { readRecentNotes } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'

const MOST = 3

/** The notes changed last. */
export function RecentNotes() {
  const notes = useLive(() => readRecentNotes(MOST), [])
  return (
    <section aria-labelledby="recent-notes">
      <Title order={2} id="recent-notes" mb="xs">
        Last notes
      </Title>
      {notes?.length === 0 && (
        <Text c="dimmed">
          Notes you write stand here.{' '}
          <Anchor component={Link} href="/notes" underline="always">
            Write one
          </Anchor>
          , or select a passage while you read.
        </Text>
      )}
      {notes !== undefined && notes.length > 0 && (
        <List listStyleType="none" spacing="xs">
          {notes.map((note) => (
            <List.Item key={note.id}>
              <Anchor component={Link} href={`/notes/${note.id}`}>
                {noteTitle(note)}
              </Anchor>
              <Text size="sm" c="dimmed" lineClamp={1}>
                {excerptOf(note.body)}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </section>
  )
}
