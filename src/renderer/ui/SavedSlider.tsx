import { Slider, Text } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'

interface SavedSliderProps {
  /** Stands above it: what is chosen, with its value. */
  readonly label: (value: number) => string
  readonly description?: (value: number) => ReactNode
  readonly min: number
  readonly max: number
  readonly step: number
  /** As the database has it. */
  readonly value: number
  readonly onSave: (value: number) => void
}

/** A slider whose value is kept in the database: it moves at once, and is saved where it comes to rest. */
export function SavedSlider({ label, description, value, onSave, ...range }: SavedSliderProps) {
  const id = useId()
  const [moved, setMoved] = useState<number | null>(null)
  // Until the database has what was chosen last, quick presses must count from that and not from the older value.
  if (moved === value) setMoved(null)
  const shown = moved ?? value
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={`${id}-label`} className="tabular">
        {label(shown)}
      </Text>
      <Slider
        {...range}
        maw={360}
        label={null}
        value={shown}
        onChange={setMoved}
        onChangeEnd={onSave}
        thumbProps={{
          'aria-labelledby': `${id}-label`,
          ...(description === undefined ? {} : { 'aria-describedby': `${id}-description` }),
        }}
      />
      {description !== undefined && (
        <Text size="xs" c="dimmed" mt="xs" component="div" id={`${id}-description`}>
          {description(shown)}
        </Text>
      )}
    </div>
  )
}
