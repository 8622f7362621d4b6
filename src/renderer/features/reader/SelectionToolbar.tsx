import { Button, ColorSwatch, Divider, Group, Paper, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCards, IconLink, IconNotes } from '@tabler/icons-react'
import { HIGHLIGHT_COLORS, type HighlightColor } from '#core/transfer/rows'
import type { CommandId } from '#shared/commands'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import classes from './SelectionToolbar.module.css'

interface SelectionToolbarProps {
  /** Of the selection, in the window. */
  readonly box: DOMRect
  readonly onColor: (color: HighlightColor) => void
  readonly onNote: () => void
  readonly onCard: () => void
  readonly onLink: () => void
}

/** What one can make of the selected passage. The keys work while the selection is there. */
export function SelectionToolbar({ box, onColor, onNote, onCard, onLink }: SelectionToolbarProps) {
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
        {HIGHLIGHT_COLORS.map((color, i) => (
          <Tooltip key={color} label={`Highlight, ${color} (${i + 1})`}>
            <UnstyledButton
              className={classes['color'] ?? ''}
              aria-label={`Highlight, ${color}`}
              aria-keyshortcuts={String(i + 1)}
              onClick={() => onColor(color)}
            >
              <ColorSwatch
                size={20}
                color={`var(--mark-${color})`}
                withShadow={false}
                className={classes['swatch'] ?? ''}
              >
                <span className={classes['number']}>{i + 1}</span>
              </ColorSwatch>
            </UnstyledButton>
          </Tooltip>
        ))}
        <Divider orientation="vertical" mx={4} />
        <ToolButton label="Note" command="reader.note" icon={IconNotes} onClick={onNote} />
        <ToolButton label="Card" command="reader.card" icon={IconCards} onClick={onCard} />
        <ToolButton label="Copy link" command="reader.link" icon={IconLink} onClick={onLink} />
      </Group>
    </Paper>
  )
}

interface ToolButtonProps {
  readonly label: string
  readonly command: CommandId
  readonly icon: typeof IconNotes
  readonly onClick: () => void
}

function ToolButton({ label, command, icon: Icon, onClick }: ToolButtonProps) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
