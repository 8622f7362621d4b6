import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { RowId } from '#core/ids'
import { markDifferences, type TextPiece } from '#core/notes/mark-differences'
import type { NoteText } from '#core/notes/merge-note-text'
import type { NoteRow } from '#core/transfer/rows'
import { type KeptVersion, keepVersion } from '../../db/note-versions.ts'
import { momentNow } from '../../platform/clock.ts'
import { announce } from '../../ui/announce.ts'
import classes from './VersionChoice.module.css'

interface VersionChoiceProps {
  /** What is typed into in this window. */
  readonly here: NoteText
  readonly other: NoteRow
  /** The row of the two that is the second version. */
  readonly version: RowId
  /** Whether that is the one that is typed into here. */
  readonly isVersionHere: boolean
  /** Saves what is unsaved here, before the choice. */
  readonly saveFirst: () => Promise<void>
}

/** Both versions of a note that was typed into in two windows at once, with what differs marked, until the reader chooses. */
export function VersionChoice({ here, other, version, isVersionHere, saveFirst }: VersionChoiceProps) {
  useEffect(() => announce('This note was also changed in another window. Both versions are shown.'), [])
  const ours = useDeferredValue(wholeText(here))
  const theirs = wholeText(other)
  const [oursMarked, theirsMarked] = useMemo(
    () => [markDifferences(ours, theirs), markDifferences(theirs, ours)] as const,
    [ours, theirs],
  )
  const keep = async (kept: KeptVersion) => {
    await saveFirst()
    await keepVersion(version, kept, momentNow().at)
  }
  return (
    <section className={classes['choice']} aria-label="Two versions">
      <Title order={2} size="h3">
        This note has two versions
      </Title>
      <Text size="sm" c="dimmed">
        It was changed in two windows at once. Nothing is lost: what you do not keep goes into the trash.
      </Text>
      <div className={classes['versions']}>
        <Version name="Version of this window" pieces={oursMarked}>
          <Button size="compact-sm" onClick={() => void keep(isVersionHere ? 'version' : 'note')}>
            Keep this one
          </Button>
        </Version>
        <Version name="The other version" pieces={theirsMarked}>
          <Button size="compact-sm" variant="default" onClick={() => void keep(isVersionHere ? 'note' : 'version')}>
            Keep the other
          </Button>
        </Version>
      </div>
      <Group gap="sm">
        <Button size="compact-sm" variant="default" onClick={() => void keep('both')}>
          Keep both
        </Button>
        <Text size="xs" c="dimmed">
          As two notes
        </Text>
      </Group>
    </section>
  )
}

const wholeText = ({ title, body }: NoteText): string => `${title}\n\n${body}`.trim()

interface VersionProps {
  readonly name: string
  readonly pieces: readonly TextPiece[]
  readonly children: React.ReactNode
}

function Version({ name, pieces, children }: VersionProps) {
  return (
    <Stack gap="xs" component="section" aria-label={name} className={classes['version'] ?? ''}>
      <Text size="xs" fw={600}>
        {name}
      </Text>
      {/* A long text scrolls here, also by keyboard. */}
      <div className={classes['text']} tabIndex={0} role="group" aria-label={`Text, ${name}`}>
        {pieces.length === 0 ? <em>Empty</em> : pieces.map(drawPiece)}
      </div>
      <div>{children}</div>
    </Stack>
  )
}

function drawPiece({ text, differs }: TextPiece, index: number): React.ReactNode {
  // The pieces have no identity but their place.
  return differs ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>
}
