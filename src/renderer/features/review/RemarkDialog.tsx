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
  return (
    <Modal opened={opened} onClose={onClose} title="This card is wrong">
      <Stack>
        <Text size="sm">The card is hidden, and your remark is kept with it under Cards. Undo brings it back.</Text>
        <Textarea
          label="What is wrong with it?"
          autosize
          minRows={3}
          data-autofocus
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            onClick={() => {
              onSave(text.trim())
              setText('')
            }}
          >
            Hide the card
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
