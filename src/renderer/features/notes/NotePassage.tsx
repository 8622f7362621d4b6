import { Button } from '@mantine/core'
import { IconBook2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import { passageRoute } from '#core/library/passage-route'
import type { NoteRow } from '#core/transfer/rows'
import { useLibrary } from '../../platform/study-content.tsx'
import { PackRemoved } from '../../ui/PackRemoved.tsx'
import classes from './NoteFields.module.css'

/** The passage that a note is about, and the way there. Nothing for a free note. */
export function NotePassage({ note: { place, document } }: { readonly note: NoteRow }) {
  const library = useLibrary()
  if (place === null || document === null) return null
  const route = passageRoute({ place, document }, library)
  return (
    <div className={classes['passage']}>
      <blockquote>{place.segments.map((s) => s.exact).join(' … ')}</blockquote>
      {route === null ? (
        <PackRemoved />
      ) : (
        <Button
          component={Link}
          href={route}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconBook2 size={16} stroke={1.5} aria-hidden />}
        >
          Open in text
        </Button>
      )}
    </div>
  )
}
