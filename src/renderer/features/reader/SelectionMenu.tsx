import { ColorSwatch, Menu } from '@mantine/core'
import { IconBook, IconCards, IconCopy, IconLink, IconNotes } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { HIGHLIGHT_COLORS } from '#core/transfer/rows'
import type { CommandId } from '#shared/commands'
import { runCommand } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'

/** Where the menu opens, in the window. */
export interface MenuPoint {
  readonly x: number
  readonly y: number
}

interface SelectionMenuProps {
  readonly at: MenuPoint
  readonly onCopy: () => void
  readonly onClose: () => void
}

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true }

/** The context menu of a selected passage: all that can be made of it. */
export function SelectionMenu({ at, onCopy, onClose }: SelectionMenuProps) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      shadow="none"
      width={260}
      withinPortal
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1, pointerEvents: 'none' }} />
      </Menu.Target>
      {/* A click must not take the selection away before it is used. */}
      <Menu.Dropdown aria-label="Selected passage" onMouseDown={(e) => e.preventDefault()}>
        <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={onCopy}>
          Copy
        </Menu.Item>
        <Menu.Divider />
        {HIGHLIGHT_COLORS.map((color) => (
          <CommandItem
            key={color}
            command={`reader.highlight.${color}`}
            label={`Highlight, ${color}`}
            icon={<ColorSwatch size={16} color={`var(--mark-${color})`} withShadow={false} />}
          />
        ))}
        <Menu.Divider />
        <CommandItem command="reader.note" label="Write a note" icon={<IconNotes {...ICON} />} />
        <CommandItem command="reader.card" label="Make a card" icon={<IconCards {...ICON} />} />
        <CommandItem command="reader.link" label="Copy a link" icon={<IconLink {...ICON} />} />
        <CommandItem command="reader.look-up" label="Look up" icon={<IconBook {...ICON} />} />
      </Menu.Dropdown>
    </Menu>
  )
}

interface CommandItemProps {
  readonly command: CommandId
  readonly label: string
  readonly icon: ReactNode
}

function CommandItem({ command, label, icon }: CommandItemProps) {
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={<Keys of={command} />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={() => runCommand(command)}
    >
      {label}
    </Menu.Item>
  )
}
