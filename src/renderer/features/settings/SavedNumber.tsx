import { NumberInput } from '@mantine/core'
import { useState } from 'react'

interface SavedNumberProps {
  readonly label: string
  readonly description: string
  readonly min: number
  readonly max: number
  readonly value: number
  readonly onSave: (value: number) => void
}

/** A whole number that is saved as it is typed. */
export function SavedNumber({ value, onSave, ...field }: SavedNumberProps) {
  const [typed, setTyped] = useState<number | string | null>(null)
  // What is typed stands until the database has it: the value comes back from there a little later.
  if (typed === value) setTyped(null)
  return (
    <NumberInput
      {...field}
      maw={360}
      clampBehavior="strict"
      allowDecimal={false}
      value={typed ?? value}
      onChange={(next) => {
        setTyped(next)
        if (typeof next === 'number') onSave(next)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
