import { Button, Group, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { type CommandId, commandInfo } from '#shared/commands'
import { whoHasKeys, whyTaken } from '#shared/key-conflicts'
import { desktop } from '../../../platform/desktop.ts'
import { formatKeys, isMac, keysOfEvent } from '../../../ui/key-names.ts'

interface KeyCaptureProps {
  /** The command that gets the keys. */
  readonly id: CommandId
  readonly keysOf: (id: CommandId) => readonly string[]
  readonly onKeys: (keys: string) => void
  /** @param byKey false where the focus has already gone elsewhere */
  readonly onCancel: (byKey: boolean) => void
}

const PLACE = { isMac, inBrowser: desktop === null }

/** A field that takes the next keys. Keys that cannot be had, or that another command has, are said before anything is changed. */
export function KeyCapture({ id, keysOf, onKeys, onCancel }: KeyCaptureProps) {
  const [pressed, setPressed] = useState<string | null>(null)
  const words = useId()
  const { label } = commandInfo(id)
  const refused = pressed === null ? null : whyTaken(pressed, PLACE)
  const holder = pressed === null || refused !== null ? null : whoHasKeys(pressed, id, keysOf)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    // The keys are only named here: neither the app nor the browser does what they do elsewhere.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return onCancel(true)
    const keys = keysOfEvent(event.nativeEvent)
    if (keys === null) return
    if (whyTaken(keys, PLACE) === null && whoHasKeys(keys, id, keysOf) === null) onKeys(keys)
    else setPressed(keys)
  }
  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onCancel(false)
      }}
    >
      <TextInput
        autoFocus
        readOnly
        aria-label={`New keys: ${label}`}
        aria-describedby={words}
        placeholder="Press the keys. Escape cancels."
        value={pressed === null ? '' : formatKeys(pressed)}
        onKeyDown={onKeyDown}
      />
      <div id={words} role="status">
        {pressed !== null && refused !== null && (
          <Text size="sm" mt={4}>
            {formatKeys(pressed)} cannot be used here. {refused} Press others.
          </Text>
        )}
        {pressed !== null && holder !== null && (
          <Text size="sm" mt={4}>
            {formatKeys(pressed)} already does “{commandInfo(holder).label}” on the same screen. Press others, or take
            them away from it.
          </Text>
        )}
      </div>
      {pressed !== null && holder !== null && (
        <Group gap="xs" mt={4}>
          <Button size="compact-sm" variant="default" onClick={() => onKeys(pressed)}>
            Use {formatKeys(pressed)} here
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" c="dimmed" onClick={() => onCancel(true)}>
            Cancel
          </Button>
        </Group>
      )}
    </div>
  )
}
