import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { type CommandId, commandInfo } from '#shared/commands'
import { useKeysOf } from '../../ui/commands.ts'
import { Keys } from '../../ui/Keys.tsx'
import { KEEPS_FOCUS } from '../../ui/keep-focus.ts'
import type { TourStop } from '../../ui/tour-stops.ts'
import classes from './Tour.module.css'

interface TourPanelProps {
  readonly stop: TourStop
  /** From 1. */
  readonly number: number
  readonly of: number
  readonly onNext: () => void
  /** Null at the first stop. */
  readonly onBack: (() => void) | null
  readonly onLeave: () => void
}

/** What one does on the screen beside it. Not modal: the screen stays in use. The focus stays on "Next" until the reader moves it. */
export function TourPanel({ stop, number, of, onNext, onBack, onLeave }: TourPanelProps) {
  const next = useRef<HTMLButtonElement>(null)
  const title = useId()
  useEffect(() => next.current?.focus({ preventScroll: true }), [])
  return (
    <Paper
      component="section"
      withBorder
      p="md"
      className={`${classes['panel']} no-print`}
      aria-labelledby={title}
      onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      {...KEEPS_FOCUS}
    >
      <Stack gap="xs">
        <Text size="xs" c="dimmed" className="tabular">
          Tour, {number} of {of}
        </Text>
        <Title order={2} id={title}>
          {stop.title}
        </Title>
        <Text>{stop.text}</Text>
        <ul className={classes['keys']} aria-label="Worth knowing">
          {stop.commands.map((id) => (
            <StopCommand key={id} id={id} />
          ))}
        </ul>
        <Group justify="space-between" mt={4}>
          <Button variant="subtle" color="gray" c="dimmed" px={4} onClick={onLeave}>
            Leave
          </Button>
          <Group gap="xs">
            {onBack !== null && (
              <Button variant="default" onClick={onBack}>
                Back
              </Button>
            )}
            <Button ref={next} variant="light" onClick={onNext}>
              {number === of ? 'Done' : 'Next'}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Paper>
  )
}

/** A command with its keys; nothing for one whose keys the reader took away. */
function StopCommand({ id }: { readonly id: CommandId }) {
  if (useKeysOf(id).length === 0) return null
  return (
    <li>
      <Text span size="sm" c="dimmed">
        {commandInfo(id).label}
      </Text>
      <Keys of={id} />
    </li>
  )
}
