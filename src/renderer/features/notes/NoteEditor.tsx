import { Button, EmptyState } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useLocation } from 'wouter'
import type { RowId } from '#core/ids'
import { readOpenedNote } from '../../db/notes.ts'
import { useLive } from '../../db/use-live.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { BackToNotes } from './BackToNotes.tsx'
import { NoteFields } from './NoteFields.tsx'

/** One note: passage, title, tags, Markdown, preview; and its second version, where two windows typed at once. */
export function NoteEditor({ id }: { readonly id: RowId }) {
  const opened = useLive(() => readOpenedNote(id), [id])
  if (opened === undefined) return <Waiting />
  switch (opened.kind) {
    case 'note':
      return <NoteFields note={opened.note} versions={opened.versions} />
    case 'version':
      return <Elsewhere id={opened.of} />
    case 'damaged':
      return (
        <Missing
          title="This note cannot be read"
          description="Its row is damaged. The details are in Settings, for whoever you ask; a backup may hold it whole."
          place={{ href: '/settings', label: 'Go to Settings' }}
        />
      )
    case 'deleted':
      return (
        <Missing
          title="This note is not there"
          description="It was deleted. Undo brings back what was deleted last; the trash keeps the others for 30 days."
          place={{ href: '/notes/trash', label: 'Open the trash' }}
        />
      )
    case 'unknown':
      return (
        <Missing
          title="There is no such note here"
          description="It may have been made on another machine, or have left the trash after its 30 days."
          place={{ href: '/notes', label: 'All notes' }}
        />
      )
  }
}

/** A second version is shown with its note. */
function Elsewhere({ id }: { readonly id: RowId }) {
  const [, navigate] = useLocation()
  useEffect(() => navigate(`/notes/${id}`, { replace: true }), [id, navigate])
  return <Waiting />
}

interface MissingProps {
  readonly title: string
  readonly description: string
  readonly place: { readonly href: string; readonly label: string }
}

function Missing({ title, description, place }: MissingProps) {
  useEffect(() => {
    document.title = `${title} · SCO Study`
  }, [title])
  return (
    <>
      <BackToNotes />
      <EmptyState title={title} description={description} mt={80}>
        <Button component={Link} href={place.href} variant="default">
          {place.label}
        </Button>
      </EmptyState>
    </>
  )
}
