import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link } from 'wouter'
import classes from './NotesScreen.module.css'

/** The way back to the list, where the window has no room for both. */
export function BackToNotes() {
  return (
    <div className={classes['back']}>
      <Button
        component={Link}
        href="/notes"
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
      >
        All notes
      </Button>
    </div>
  )
}
