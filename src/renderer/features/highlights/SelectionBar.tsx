import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { deleteHighlights, editHighlights } from '../../db/highlights.ts'
import { momentNow } from '../../platform/clock.ts'
import { COLOR_OPTIONS } from './color-names.ts'
import classes from './HighlightsScreen.module.css'

interface SelectionBarProps {
  /** How many highlights are listed. */
  readonly shown: number
  readonly chosen: readonly HighlightRow[]
  /** Chooses all that are listed, or none of them. */
  readonly onAll: (isChosen: boolean) => void
}

/** What can be done with the chosen highlights at once; each is one step of undo. */
export function SelectionBar({ shown, chosen, onAll }: SelectionBarProps) {
  const [tag, setTag] = useState('')
  const ids = chosen.map((row) => row.id)
  const addTag = () => {
    if (tag.trim() === '') return
    void editHighlights(ids, (row) => ({ tags: [...row.tags, tag] }), momentNow().at)
    setTag('')
  }
  return (
    <Group className={classes['bar'] ?? ''} gap="sm" role="group" aria-label="Chosen highlights">
      <Checkbox
        size="xs"
        label={chosen.length === 0 ? 'Choose all' : `${chosen.length} chosen`}
        checked={shown > 0 && chosen.length === shown}
        indeterminate={chosen.length > 0 && chosen.length < shown}
        onChange={(event) => onAll(event.currentTarget.checked)}
      />
      {chosen.length > 0 ? (
        <>
          <NativeSelect
            size="xs"
            aria-label="Colour of the chosen"
            value=""
            data={[{ value: '', label: 'Colour …' }, ...COLOR_OPTIONS]}
            onChange={(event) => {
              const color = event.currentTarget.value as HighlightColor | ''
              if (color !== '') void editHighlights(ids, () => ({ color }), momentNow().at)
            }}
          />
          <form
            onSubmit={(event) => {
              event.preventDefault()
              addTag()
            }}
          >
            <Group gap={4} wrap="nowrap">
              <TextInput
                size="xs"
                aria-label="Tag for the chosen"
                placeholder="Tag"
                value={tag}
                onChange={(event) => setTag(event.currentTarget.value)}
              />
              <Button type="submit" size="compact-sm" variant="default">
                Add the tag
              </Button>
            </Group>
          </form>
          <Button size="compact-sm" variant="default" onClick={() => void deleteHighlights(ids, momentNow().at)}>
            Delete
          </Button>
        </>
      ) : (
        <Text size="xs" c="dimmed" role="status" className="tabular">
          {shown} {shown === 1 ? 'highlight' : 'highlights'}
        </Text>
      )}
    </Group>
  )
}
