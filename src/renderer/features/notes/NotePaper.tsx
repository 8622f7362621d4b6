import { quoteOf } from '#core/annotations/describe-place'
import { documentOf } from '#core/library/library'
import type { NoteText } from '#core/notes/merge-note-text'
import { noteTitle } from '#core/notes/note-title'
import type { NoteRow } from '#core/transfer/rows'
import { useLibrary } from '../../platform/study-content.tsx'
// Not OwnText: what is for paper must be there at once.
import Markdown from '../../ui/Markdown.tsx'
import { PACK_REMOVED } from '../../ui/pack-removed.ts'
import classes from './NotePaper.module.css'

interface NotePaperProps {
  readonly note: NoteRow
  /** As it is typed. */
  readonly text: NoteText
}

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })

/** A note on paper: title, dates and tags, its passage and where that stands, and the text as it reads. */
export function NotePaper({ note, text: { title, body } }: NotePaperProps) {
  const { createdAt, updatedAt, tags } = note
  const [written, changed] = [DAY.format(createdAt), DAY.format(updatedAt)]
  return (
    <div>
      <h1 className={classes['title']}>{noteTitle({ ...note, title })}</h1>
      <p className={classes['small']}>
        Note of {written}
        {changed === written ? '' : `, changed on ${changed}`}.{tags.length > 0 && ` Tags: ${tags.join(', ')}.`}
      </p>
      <Passage note={note} />
      <div className={classes['text']}>
        <Markdown text={body} />
      </div>
    </div>
  )
}

function Passage({ note: { place, document: id } }: { readonly note: NoteRow }) {
  const library = useLibrary()
  if (place === null) return null
  const document = id === null ? null : documentOf(library, place.pack, id)
  const entry = library.packById.get(place.pack)
  return (
    <blockquote className={classes['passage']}>
      {quoteOf(place)}
      <p className={classes['small']}>
        {document === null ? '' : `${document.title}, `}
        {entry === undefined ? PACK_REMOVED : `${entry.pack.title}, edition ${place.edition}`}
      </p>
    </blockquote>
  )
}
