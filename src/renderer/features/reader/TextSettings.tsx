import { Button, Popover } from '@mantine/core'
import { IconTypography } from '@tabler/icons-react'
import { useState } from 'react'
import type { SettingsRow } from '#core/transfer/rows'
import { changeSettings } from '../../db/settings.ts'
import { momentNow } from '../../platform/clock.ts'
import { useCommands } from '../../ui/commands.ts'
import { useAriaKeys } from '../../ui/Keys.tsx'
import { TextControls } from '../../ui/TextControls.tsx'

/** How the text is set, within reach while one reads. */
export function TextSettings({ settings }: { readonly settings: SettingsRow }) {
  const [opened, setOpened] = useState(false)
  useCommands({ 'reader.text': () => setOpened(true) })
  const keys = useAriaKeys('reader.text')
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={340} withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          leftSection={<IconTypography size={18} stroke={1.5} aria-hidden />}
          aria-keyshortcuts={keys}
          onClick={() => setOpened(!opened)}
        >
          Text
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="How the text is set">
        <TextControls settings={settings} onChange={(change) => void changeSettings(change, momentNow().at)} />
      </Popover.Dropdown>
    </Popover>
  )
}
