import { Stack, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './SettingsScreen.module.css'

/** A titled part of the settings. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes['section']}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <Stack gap="md">{children}</Stack>
    </section>
  )
}
