import { IconPinFilled } from '@tabler/icons-react'
import { Link } from 'wouter'
import { excerptOf } from '#core/notes/excerpt'
import { noteTitle } from '#core/notes/note-title'
import type { NoteRow } from '#core/transfer/rows'
import type { ListItemProps } from '../../ui/list-keys.ts'
import classes from './NotesList.module.css'

interface NoteLineProps {
  readonly note: NoteRow
  /** Where the passage is that it is about, in words; null for a free note. */
  readonly belongs: string | null
  readonly isOpen: boolean
  /** Whether it has a second version, between which the reader has not chosen yet. */
  readonly isUndecided: boolean
  readonly item: ListItemProps
}

/** A note in the list: title, first words, where it belongs and its tags. */
export function NoteLine({ note, belongs, isOpen, isUndecided, item }: NoteLineProps) {
  const about = [
    ...(isUndecided ? ['Two versions'] : []),
    ...(belongs === null ? [] : [belongs]),
    ...note.tags.map((tag) => `#${tag}`),
  ]
  return (
    <Link
      href={`/notes/${note.id}`}
      className={classes['item'] ?? ''}
      aria-current={isOpen ? 'true' : undefined}
      {...item}
    >
      <span className={classes['title']}>
        {note.pinned && <IconPinFilled size={14} className={classes['pin']} role="img" aria-label="Pinned" />}
        <span className={classes['name']}>{noteTitle(note)}</span>
      </span>
      <span className={classes['excerpt']}>{excerptOf(note.body, 90)}</span>
      <span className={classes['excerpt']}>{about.join(' · ')}</span>
    </Link>
  )
}
