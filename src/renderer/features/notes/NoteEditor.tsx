import { Alert, Button, EmptyState, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconBook2, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { RowId } from '#core/ids'
import { noteTitle } from '#core/notes/note-title'
import type { NoteRow } from '#core/transfer/rows'
import { deleteNote, readNote } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { OwnText } from '../../ui/OwnText.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './NoteEditor.module.css'
import { useNoteDraft } from './use-note-draft.ts'

/** One note: title, Markdown, preview. */
export function NoteEditor({ id }: { readonly id: RowId }) {
  const note = useLive(() => readNote(id), [id])
  if (note === undefined) return <Waiting />
  if (note === null)
    return (
      <EmptyState
        title="This note is not there"
        description="It was deleted. Ctrl+Z brings back what was deleted last."
        mt={80}
      >
        <Button component={Link} href="/notes" variant="default">
          All notes
        </Button>
      </EmptyState>
    )
  return <Editor note={note} />
}

function Editor({ note }: { readonly note: NoteRow }) {
  const [, navigate] = useLocation()
  const [view, setView] = useState<'write' | 'preview'>('write')
  const { text, state, type, retry } = useNoteDraft(note.id, note)
  const title = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const [isNew] = useState(note.title === '' && note.body === '')
  // A new note is for typing: at once into the text on a passage, into the title of a free one.
  useEffect(() => {
    if (isNew) (note.place === null ? title : body).current?.focus()
  }, [isNew, note.place])
  const remove = async () => {
    await deleteNote(note.id, momentNow().at)
    navigate('/notes')
    document.querySelector('h1')?.focus()
  }
  return (
    <Stack gap="sm">
      {note.place !== null && note.document !== null && (
        <div className={classes['passage']}>
          <blockquote>{note.place.segments.map((s) => s.exact).join(' … ')}</blockquote>
          <Button
            component={Link}
            href={`/read/${note.place.pack}/${note.document}/${note.place.segments[0]?.block}`}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBook2 size={16} stroke={1.5} aria-hidden />}
          >
            Open in text
          </Button>
        </div>
      )}
      <TextInput
        ref={title}
        aria-label="Title"
        placeholder={note.place === null ? 'Title' : noteTitle({ ...note, title: '' })}
        variant="unstyled"
        classNames={{ input: classes['title'] ?? '' }}
        value={text.title}
        onChange={(e) => type({ title: e.currentTarget.value })}
      />
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label="View"
          value={view}
          onChange={(v) => setView(v === 'preview' ? 'preview' : 'write')}
          data={[
            { value: 'write', label: 'Write' },
            { value: 'preview', label: 'Preview' },
          ]}
        />
        <Group gap="sm">
          <Text size="xs" c="dimmed" role="status">
            {state === 'saved' ? 'Saved' : state === 'saving' ? 'Saving' : 'Not saved'}
          </Text>
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            size="compact-sm"
            leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
            onClick={() => void remove()}
          >
            Delete
          </Button>
        </Group>
      </Group>
      {typeof state === 'object' && (
        <Alert color="red" title="This note could not be saved">
          <Text size="sm">{state.failed} Your text stays here: free some disk space, then try again.</Text>
          <Button size="compact-sm" mt="xs" onClick={retry}>
            Try again
          </Button>
        </Alert>
      )}
      {view === 'write' ? (
        <Textarea
          ref={body}
          aria-label="Note"
          placeholder="Markdown: **strong**, *emphasis*, - lists, # headings"
          autosize
          minRows={16}
          value={text.body}
          onChange={(e) => type({ body: e.currentTarget.value })}
        />
      ) : (
        <div className={classes['preview']}>
          {text.body === '' ? <Text c="dimmed">Nothing written yet.</Text> : <OwnText text={text.body} />}
        </div>
      )}
    </Stack>
  )
}
