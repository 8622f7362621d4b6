import { Button, Group, Stack, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { DEFAULT_SETTINGS } from '#core/transfer/rows'
import { resetSettings } from '../../db/settings.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import classes from './SettingsScreen.module.css'
import type { SettingsSection } from './sections.ts'

interface SectionViewProps {
  readonly section: SettingsSection
  /** Whether the reader has just gone to it: then it takes the focus. */
  readonly isGoal: boolean
}

/** A titled part of the settings, with the way back to what was there at the beginning. */
export function SectionView({ section: { id, title, settings, names }, isGoal }: SectionViewProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!isGoal) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [isGoal])
  const chosen = useSettings()
  const isUsual = names.every((name) => JSON.stringify(chosen[name]) === JSON.stringify(DEFAULT_SETTINGS[name]))
  return (
    <section aria-labelledby={`settings-${id}`} className={classes['section']}>
      <Group justify="space-between" mb="md" gap="sm">
        <Title order={2} id={`settings-${id}`} tabIndex={-1} ref={heading} className={classes['heading'] ?? ''}>
          {title}
        </Title>
        {!isUsual && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${title}: back to the usual`}
            onClick={() => {
              // The button goes, and must not take the focus along.
              heading.current?.focus({ preventScroll: true })
              void resetSettings(names, `${title} is back to the usual`, momentNow().at)
            }}
          >
            Back to the usual
          </Button>
        )}
      </Group>
      <Stack gap="lg">
        {settings.map(({ words, Part }) => (
          <Part key={words} />
        ))}
      </Stack>
    </section>
  )
}
