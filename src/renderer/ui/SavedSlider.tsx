import { Slider, type SliderProps } from '@mantine/core'
import { useState } from 'react'

interface SavedSliderProps extends Omit<SliderProps, 'value' | 'onChange' | 'onChangeEnd' | 'defaultValue'> {
  /** As the database has it. */
  readonly value: number
  readonly onSave: (value: number) => void
}

/** A slider whose value is kept in the database: it moves at once, and is saved where it comes to rest. */
export function SavedSlider({ value, onSave, ...props }: SavedSliderProps) {
  const [moved, setMoved] = useState<number | null>(null)
  // Until the database has what was chosen last, quick presses must count from that and not from the older value.
  if (moved === value) setMoved(null)
  return <Slider {...props} value={moved ?? value} onChange={setMoved} onChangeEnd={onSave} />
}
