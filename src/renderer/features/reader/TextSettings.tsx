import { Button, Popover, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconTypography } from '@tabler/icons-react'
import type { SettingsRow } from '#core/transfer/rows'
import { changeSettings } from '../../db/settings.ts'
import { momentNow } from '../../platform/clock.ts'
import { SavedSlider } from '../../ui/SavedSlider.tsx'

/** How the text is set: size, width, light or dark. */
export function TextSettings({ settings }: { readonly settings: SettingsRow }) {
  const change = (part: Partial<Omit<SettingsRow, 'id'>>) => void changeSettings(part, momentNow().at)
  return (
    <Popover position="bottom-end" trapFocus width={300} withinPortal>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          leftSection={<IconTypography size={18} stroke={1.5} aria-hidden />}
        >
          Text
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="How the text is set">
        <Stack gap="md">
          <div>
            <Text size="sm" id="text-size" mb={4}>
              Size, {settings.textSize} px
            </Text>
            <SavedSlider
              min={14}
              max={28}
              step={1}
              value={settings.textSize}
              onSave={(textSize) => change({ textSize })}
              label={null}
              thumbProps={{ 'aria-labelledby': 'text-size' }}
            />
          </div>
          <Choice
            label="Width"
            value={settings.textWidth}
            choices={['narrow', 'normal', 'wide']}
            onChange={(textWidth) => change({ textWidth })}
          />
          <Choice
            label="Theme"
            value={settings.theme}
            choices={['system', 'light', 'dark']}
            onChange={(theme) => change({ theme })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  readonly onChange: (value: T) => void
}

function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <div>
      <Text size="sm" mb={4}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        value={value}
        data={choices.map((choice) => ({ value: choice, label: choice.charAt(0).toUpperCase() + choice.slice(1) }))}
        onChange={onChange}
      />
    </div>
  )
}
