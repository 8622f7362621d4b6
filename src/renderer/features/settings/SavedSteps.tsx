import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatSteps, parseSteps } from '#core/scheduling/steps'

interface SavedStepsProps {
  readonly label: string
  readonly description: string
  /** Minutes. */
  readonly value: readonly number[]
  readonly onSave: (steps: readonly number[]) => void
}

/** Steps, saved when the field is left or by Enter. What cannot be read is not saved, and stays there with the reason. */
export function SavedSteps({ label, description, value, onSave }: SavedStepsProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const keep = () => {
    const steps = typed === null ? null : parseSteps(typed)
    if (steps === null) return
    if (!steps.ok) return setError(`${steps.error} It is not saved.`)
    setTyped(null)
    if (formatSteps(steps.value) !== formatSteps(value)) onSave(steps.value)
  }
  return (
    <TextInput
      label={label}
      description={description}
      maw={360}
      autoComplete="off"
      spellCheck={false}
      value={typed ?? formatSteps(value)}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        setError(null)
      }}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
    />
  )
}
