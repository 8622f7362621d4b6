import { Button, Group } from '@mantine/core'
import type { CommandId } from '#shared/commands'
import { runCommand } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'

/** What changes the view, for a mouse without a wheel. */
export function ZoomButtons() {
  return (
    <Group gap={4} role="group" aria-label="Zoom">
      <ZoomButton label="Closer" command="timeline.closer" />
      <ZoomButton label="Farther" command="timeline.farther" />
      <ZoomButton label="Whole" command="timeline.whole" />
    </Group>
  )
}

function ZoomButton({ label, command }: { readonly label: string; readonly command: CommandId }) {
  return (
    <Button
      size="compact-xs"
      variant="default"
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={() => runCommand(command)}
    >
      {label}
    </Button>
  )
}
