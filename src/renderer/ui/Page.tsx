import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isFocusKept } from './keep-focus.ts'
import classes from './Page.module.css'

interface PageProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** As wide as the window, for what is looked at more than read. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A screen with its one heading. The heading takes the focus when the reader came by a link, so that reading starts there. */
export function Page({ title, lead, actions, wide = false, children }: PageProps) {
  const heading = usePageHeading(title)
  return (
    <div className={classes['page']} data-wide={wide || undefined}>
      <Group justify="space-between" align="flex-end" mb="lg" gap="sm">
        <div>
          <Title order={1} tabIndex={-1} ref={heading} className={classes['title'] ?? ''}>
            {title}
          </Title>
          {lead !== undefined && <Text c="dimmed">{lead}</Text>}
        </div>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  )
}

let shown = false

/** Names the window after the screen and moves the focus to its heading, except at the start of the app and where `rest` says that something else takes it. */
export function usePageHeading(title: string, rest = false) {
  const [rests] = useState(rest)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · SCO Study`
  }, [title])
  useEffect(() => {
    if (shown && !rests && !isFocusKept()) heading.current?.focus({ preventScroll: true })
    shown = true
  }, [rests])
  return heading
}
