import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'

interface RemarkDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly onSave: (text: string) => void
}

/** "This card is wrong": asks what is wrong with it; an empty remark is fine. */
export function RemarkDialog({ opened, onClose, onSave }: RemarkDialogProps) {
  const [text, setText] = useState('')
  const save = () => {
    onSave(text.trim())
    setText('')
  }
  return (
    <Modal opened={opened} onClose={onClose} title="This card is wrong">
      <Stack>
        <Text size="sm">The card will be hidden, and your remark kept with it under Cards. Undo brings it back.</Text>
        <Textarea
          label="What is wrong with it?"
          autosize
          minRows={3}
          data-autofocus
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Enter' && (e.ctrlKey || e.metaKey) && save()}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={save}>Hide the card</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
