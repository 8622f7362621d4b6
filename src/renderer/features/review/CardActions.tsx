import { Button, Group, Tooltip } from '@mantine/core'
import type { CommandId } from '#shared/commands'
import { runCommand } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'

const ACTIONS = [
  { label: 'Tomorrow', command: 'review.bury', hint: 'Puts the card off until tomorrow' },
  { label: 'Suspend', command: 'review.suspend', hint: 'Not asked until you resume it under Cards' },
  { label: 'This card is wrong', command: 'review.report', hint: 'Hides it and keeps a remark' },
  { label: 'Undo', command: 'review.undo', hint: 'Takes your last answer back' },
] as const satisfies readonly { label: string; command: CommandId; hint: string }[]

/** What one can do with a card besides answering it. */
export function CardActions() {
  return (
    <Group justify="center" gap="xs">
      {ACTIONS.map((action) => (
        <CardAction key={action.command} {...action} />
      ))}
    </Group>
  )
}

function CardAction({ label, command, hint }: (typeof ACTIONS)[number]) {
  const keys = useAriaKeys(command)
  return (
    <Tooltip label={hint}>
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        size="compact-sm"
        rightSection={<Keys of={command} />}
        aria-keyshortcuts={keys}
        onClick={() => runCommand(command)}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
