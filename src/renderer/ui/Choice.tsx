import { SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly description?: string | undefined
  readonly value: T
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** One of a few, all of them seen. */
export function Choice<T extends string>({ label, description, value, choices, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={`${id}-label`}>
        {label}
      </Text>
      <SegmentedControl
        size="sm"
        aria-labelledby={`${id}-label`}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        value={value}
        data={[...choices]}
        onChange={onChange}
      />
      {description !== undefined && (
        <Text size="xs" c="dimmed" mt={4} id={`${id}-description`}>
          {description}
        </Text>
      )}
    </div>
  )
}
