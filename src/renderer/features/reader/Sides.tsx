import { Button, Drawer, Group } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarRight, IconList } from '@tabler/icons-react'
import type { ReactNode } from 'react'
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
  return (
    <>
      <Group className={`${classes['tools']} no-print`} gap={4} justify="flex-end">
        {!hasContents && <SideButton label="Contents" icon={IconList} onClick={contentsDrawer.open} />}
        {!hasMargin && <SideButton label="Margin" icon={IconLayoutSidebarRight} onClick={marginDrawer.open} />}
        {children}
      </Group>
      {hasContents && <aside className={`${classes['contents']} no-print`}>{contents()}</aside>}
      {hasMargin && (
        <aside className={`${classes['margin']} no-print`} aria-label="Margin">
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
  readonly icon: typeof IconList
  readonly onClick: () => void
}

function SideButton({ label, icon: Icon, onClick }: SideButtonProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      c="dimmed"
      size="compact-sm"
      leftSection={<Icon size={18} stroke={1.5} aria-hidden />}
      onClick={onClick}
    >
      {label}
    </Button>
  )
}
