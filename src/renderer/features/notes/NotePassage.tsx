import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { NoteRow } from '#core/transfer/rows'
import classes from './NoteFields.module.css'

/** The passage that a note is about, and the way there. Nothing for a free note. */
export function NotePassage({ note: { place, document } }: { readonly note: NoteRow }) {
  if (place === null || document === null) return null
  return (
    <div className={classes['passage']}>
      <blockquote>{place.segments.map((s) => s.exact).join(' … ')}</blockquote>
      <Button
        component={Link}
        href={`/read/${place.pack}/${document}/${place.segments[0]?.block}`}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconBook2 size={16} stroke={1.5} aria-hidden />}
      >
        Open in text
      </Button>
    </div>
  )
}
