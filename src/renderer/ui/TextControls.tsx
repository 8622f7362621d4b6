import { Stack } from '@mantine/core'
import { LIMITS_OF_TEXT, type SettingsRow } from '#core/transfer/rows'
import { Choice } from './Choice.tsx'
import { SavedSlider } from './SavedSlider.tsx'

type OfText = Pick<SettingsRow, 'theme' | 'font' | 'textSize' | 'textWidth' | 'lineHeight'>

interface TextControlsProps {
  readonly settings: OfText
  readonly onChange: (change: Partial<OfText>) => void
}

const THEMES = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
] as const

const FACES = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
  { value: 'dyslexic', label: 'Dyslexia-friendly' },
] as const

const WIDTHS = [
  { value: 'narrow', label: 'Narrow' },
  { value: 'normal', label: 'Normal' },
  { value: 'wide', label: 'Wide' },
] as const

/** How the text is set, and on what paper: beside the text and in the settings. */
export function TextControls({ settings, onChange }: TextControlsProps) {
  return (
    <Stack gap="md">
      <Choice label="Theme" value={settings.theme} choices={THEMES} onChange={(theme) => onChange({ theme })} />
      <Choice
        label="Face"
        value={settings.font}
        choices={FACES}
        description={
          settings.font === 'dyslexic'
            ? 'Atkinson Hyperlegible: letters that are hard to mix up, set wider.'
            : undefined
        }
        onChange={(font) => onChange({ font })}
      />
      <SavedSlider
        label={(size) => `Size, ${size} px`}
        {...LIMITS_OF_TEXT.size}
        step={1}
        value={settings.textSize}
        onSave={(textSize) => onChange({ textSize })}
      />
      <Choice
        label="Width"
        value={settings.textWidth}
        choices={WIDTHS}
        onChange={(textWidth) => onChange({ textWidth })}
      />
      <SavedSlider
        label={(height) => `Space between lines, ${height.toFixed(1)}`}
        {...LIMITS_OF_TEXT.lineHeight}
        step={0.1}
        value={settings.lineHeight}
        // Steps of a tenth are no binary numbers: 1.2 + 0.1 + 0.1 is 1.4000000000000001.
        onSave={(height) => onChange({ lineHeight: Math.round(height * 10) / 10 })}
      />
    </Stack>
  )
}
