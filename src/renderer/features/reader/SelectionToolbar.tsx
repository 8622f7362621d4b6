import { Button, ColorSwatch, Divider, Group, Paper, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCards, IconLink, IconNotes } from '@tabler/icons-react'
import { HIGHLIGHT_COLORS, type HighlightColor } from '#core/transfer/rows'
import type { CommandId } from '#shared/commands'
import { runCommand, useKeysOf } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import classes from './SelectionToolbar.module.css'

/** What one can make of the selected passage. The keys work while the selection is there. @param box of the selection, in the window */
export function SelectionToolbar({ box }: { readonly box: DOMRect }) {
  const above = box.top > 72
  const left = Math.min(Math.max(box.left + box.width / 2, 230), window.innerWidth - 230)
  return (
    <Paper
      withBorder
      role="toolbar"
      aria-label="Selected passage"
      className={classes['bar'] ?? ''}
      style={{ left, top: above ? box.top - 56 : Math.min(box.bottom + 8, window.innerHeight - 60) }}
      // A click must not take the selection away before it is used.
      onMouseDown={(e) => e.preventDefault()}
    >
      <Group gap={4} wrap="nowrap">
        {HIGHLIGHT_COLORS.map((color) => (
          <ColorButton key={color} color={color} />
        ))}
        <Divider orientation="vertical" mx={4} />
        <ToolButton label="Note" command="reader.note" icon={IconNotes} />
        <ToolButton label="Card" command="reader.card" icon={IconCards} />
        <ToolButton label="Copy link" command="reader.link" icon={IconLink} />
      </Group>
    </Paper>
  )
}

function ColorButton({ color }: { readonly color: HighlightColor }) {
  const command = `reader.highlight.${color}` as const
  const [key] = useKeysOf(command)
  return (
    <Tooltip label={`Highlight, ${color}${key === undefined ? '' : ` (${key})`}`}>
      <UnstyledButton
        className={classes['color'] ?? ''}
        aria-label={`Highlight, ${color}`}
        aria-keyshortcuts={useAriaKeys(command)}
        onClick={() => runCommand(command)}
      >
        <ColorSwatch size={20} color={`var(--mark-${color})`} withShadow={false} className={classes['swatch'] ?? ''}>
          <span className={classes['number']}>{key?.length === 1 ? key : ''}</span>
        </ColorSwatch>
      </UnstyledButton>
    </Tooltip>
  )
}

interface ToolButtonProps {
  readonly label: string
  readonly command: CommandId
  readonly icon: typeof IconNotes
}

function ToolButton({ label, command, icon: Icon }: ToolButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={() => runCommand(command)}
    >
      {label}
    </Button>
  )
}
