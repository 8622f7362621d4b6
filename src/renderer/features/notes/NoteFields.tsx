import { Alert, Button, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { noteTitle } from '#core/notes/note-title'
import type { NoteRow } from '#core/transfer/rows'
import { deleteNote, markNote } from '../../db/notes.ts'
import { readTagsInUse } from '../../db/tags.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { OwnText } from '../../ui/OwnText.tsx'
import { TagsField } from '../../ui/TagsField.tsx'
import { usePrint } from '../../ui/use-print.ts'
import { BackToNotes } from './BackToNotes.tsx'
import classes from './NoteFields.module.css'
import { NotePaper } from './NotePaper.tsx'
import { NotePassage } from './NotePassage.tsx'
import { NoteTools } from './NoteTools.tsx'
import { useCaret } from './use-caret.ts'
import { useNoteTyping } from './use-note-typing.ts'
import { VersionChoice } from './VersionChoice.tsx'

interface NoteFieldsProps {
  readonly note: NoteRow
  /** Its other versions, also those given up since. */
  readonly versions: readonly NoteRow[]
}

/** The fields of a note. What is typed goes into the note, or into the version that it became when another window typed, too. */
export function NoteFields({ note, versions }: NoteFieldsProps) {
  const [, navigate] = useLocation()
  const [view, setView] = useState<'write' | 'preview'>('write')
  const { state, type, save } = useNoteTyping(note, versions)
  const { text } = state
  const [tags, setTags] = useState<readonly string[]>([])
  // Once: it reads all notes, highlights and cards, and a live query would do that anew after each saving while one types.
  useEffect(() => {
    void readTagsInUse().then(setTags)
  }, [])
  const title = useRef<HTMLInputElement>(null)
  const body = useRef<HTMLTextAreaElement>(null)
  const typesHere = useCaret(body, text.body)
  const [isNew] = useState(note.title === '' && note.body === '')
  // A new note is for typing: at once into the text on a passage, into the title of a free one.
  useEffect(() => {
    if (isNew) (note.place === null ? title : body).current?.focus()
  }, [isNew, note.place])
  const remove = async () => {
    // Saved after it, what was typed last would be what undo takes back, and the note would stay deleted.
    await save()
    await deleteNote(note.id, momentNow().at)
    navigate('/notes')
    document.querySelector('h1')?.focus()
  }
  const isVersion = state.target !== note.id
  const other = isVersion ? note : (versions.find((v) => v.deletedAt === null) ?? null)
  useCommands({ 'notes.preview': () => setView(view === 'write' ? 'preview' : 'write') })
  usePrint(noteTitle({ ...note, title: text.title }))
  return (
    <>
      <OnPaper>{() => <NotePaper note={note} text={text} />}</OnPaper>
      <Stack gap="sm" className="no-print">
        <BackToNotes />
        <NotePassage note={note} />
        {other !== null && (
          <VersionChoice
            here={text}
            other={other}
            version={isVersion ? state.target : other.id}
            isVersionHere={isVersion}
            saveFirst={save}
          />
        )}
        <TextInput
          ref={title}
          aria-label="Title"
          placeholder={note.place === null ? 'Title' : noteTitle({ ...note, title: '' })}
          variant="unstyled"
          classNames={{ input: classes['title'] ?? '' }}
          value={text.title}
          onChange={(e) => type({ title: e.currentTarget.value })}
          onKeyDown={(e) => {
            if (e.key !== 'Enter' || e.nativeEvent.isComposing) return
            e.preventDefault()
            body.current?.focus()
          }}
        />
        <TagsField
          tags={note.tags}
          inUse={tags}
          onChange={(chosen) => void markNote(note.id, { tags: chosen }, momentNow().at)}
        />
        <NoteTools state={state.save} isPinned={note.pinned} noteId={note.id} onDelete={() => void remove()}>
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
        </NoteTools>
        {typeof state.save === 'object' && (
          <Alert color="red" title="This note could not be saved">
            <Text size="sm">{state.save.failed} Your text stays here: free some disk space, then try again.</Text>
            <Button size="compact-sm" mt="xs" onClick={() => void save()}>
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
            onChange={(e) => {
              typesHere(e.currentTarget.value)
              type({ body: e.currentTarget.value })
            }}
          />
        ) : (
          <div className={classes['preview']}>
            {text.body === '' ? <Text c="dimmed">Nothing written yet.</Text> : <OwnText text={text.body} />}
          </div>
        )}
      </Stack>
    </>
  )
}
