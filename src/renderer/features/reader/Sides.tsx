import { Button, Drawer, Group } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarRight, IconList } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import type { CommandId } from '#shared/commands'
import { useCommands } from '../../ui/commands.ts'
import { useAriaKeys } from '../../ui/Keys.tsx'
import classes from './DocumentView.module.css'

interface SidesProps {
  /** @param onGo what follows when the reader has chosen a place */
  readonly contents: (onGo?: () => void) => ReactNode
  readonly margin: ReactNode
  readonly children: ReactNode
}

/** Contents and margin: beside the text where there is room, else in drawers. */
export function Sides({ contents, margin, children }: SidesProps) {
  const hasContents = useMediaQuery('(min-width: 1200px)', window.innerWidth >= 1200, {
    getInitialValueInEffect: false,
  })
  const hasMargin = useMediaQuery('(min-width: 1500px)', window.innerWidth >= 1500, { getInitialValueInEffect: false })
  const [contentsOpen, contentsDrawer] = useDisclosure(false)
  const [marginOpen, marginDrawer] = useDisclosure(false)
  const contentsSide = useRef<HTMLElement>(null)
  const marginSide = useRef<HTMLElement>(null)
  useCommands({
    'reader.contents': () => (hasContents ? contentsSide.current?.querySelector('a')?.focus() : contentsDrawer.open()),
    'reader.margin': () => (hasMargin ? marginSide.current?.focus() : marginDrawer.open()),
  })
  return (
    <>
      <Group className={`${classes['tools']} no-print`} gap={4} justify="flex-end">
        {!hasContents && (
          <SideButton label="Contents" command="reader.contents" icon={IconList} onClick={contentsDrawer.open} />
        )}
        {!hasMargin && (
          <SideButton
            label="Margin"
            command="reader.margin"
            icon={IconLayoutSidebarRight}
            onClick={marginDrawer.open}
          />
        )}
        {children}
      </Group>
      {hasContents && (
        <aside ref={contentsSide} className={`${classes['contents']} no-print`}>
          {contents()}
        </aside>
      )}
      {hasMargin && (
        <aside ref={marginSide} tabIndex={-1} className={`${classes['margin']} no-print`} aria-label="Margin">
          {margin}
        </aside>
      )}
      <Drawer opened={contentsOpen && !hasContents} onClose={contentsDrawer.close} title="Contents" size="sm">
        {contents(contentsDrawer.close)}
      </Drawer>
      <Drawer opened={marginOpen && !hasMargin} onClose={marginDrawer.close} title="Margin" position="right" size="sm">
        {margin}
      </Drawer>
    </>
  )
}

interface SideButtonProps {
  readonly label: string
  readonly command: CommandId
  readonly icon: typeof IconList
  readonly onClick: () => void
}

function SideButton({ label, command, icon: Icon, onClick }: SideButtonProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      c="dimmed"
      size="compact-sm"
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
      aria-keyshortcuts={useAriaKeys(command)}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
