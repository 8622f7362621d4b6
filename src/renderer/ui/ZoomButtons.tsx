import { Button, Group } from '@mantine/core'
import type { CommandId } from '#shared/commands'
import { runCommand } from './commands.ts'
import { Keys, useAriaKeys } from './Keys.tsx'

interface ZoomButtonsProps {
  readonly closer: CommandId
  readonly farther: CommandId
  readonly whole: CommandId
}

/** What changes the view, for a mouse without a wheel. */
export function ZoomButtons({ closer, farther, whole }: ZoomButtonsProps) {
  return (
    <Group gap={4} role="group" aria-label="Zoom">
      <ZoomButton label="Closer" command={closer} />
      <ZoomButton label="Farther" command={farther} />
      <ZoomButton label="Whole" command={whole} />
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
