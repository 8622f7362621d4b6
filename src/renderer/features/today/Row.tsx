import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './TodayScreen.module.css'

interface RowProps {
  readonly title: string
  readonly detail: ReactNode
  readonly action: ReactNode
  /** What stands below the detail. */
  readonly children?: ReactNode
}

/** One thing to do: what it is, what it takes, and its button. */
export function Row({ title, detail, action, children }: RowProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="lg" align="flex-start">
      <div className={classes['grow']}>
        <Title order={2}>{title}</Title>
        <Text c="dimmed" className="tabular">
          {detail}
        </Text>
        {children}
      </div>
      <div className={classes['action']}>{action}</div>
    </Group>
  )
}
