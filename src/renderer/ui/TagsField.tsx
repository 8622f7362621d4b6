import { TagsInput } from '@mantine/core'
import { useState } from 'react'

interface TagsFieldProps {
  readonly tags: readonly string[]
  /** What is offered while one types. */
  readonly inUse: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  /** Shown above the field; without it the field is only named for a screen reader. */
  readonly label?: string
}

/** Tags, with those in use offered. Enter or a comma ends one, Backspace takes the last away. */
export function TagsField({ tags, inUse, onChange, label }: TagsFieldProps) {
  // What was chosen stands there at once, also before the database has it: the next tag is added to it.
  const [chosen, setChosen] = useState(tags)
  const [from, setFrom] = useState(tags)
  if (from !== tags && from.join('\n') !== tags.join('\n')) {
    setFrom(tags)
    setChosen(tags)
  }
  return (
    <TagsInput
      {...(label === undefined ? { size: 'xs' } : {})}
      {...(label === undefined ? { 'aria-label': 'Tags' } : { label })}
      placeholder={chosen.length === 0 ? 'Add tags: type, then Enter' : ''}
      data={inUse.filter((tag) => !chosen.includes(tag))}
      value={[...chosen]}
      onChange={(next) => {
        setChosen(next)
        onChange(next)
      }}
    />
  )
}
