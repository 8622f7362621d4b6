import { Button, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { findStudyLink, type StudyLink } from '#shared/study-link'
import { useKeepsFocus } from '../ui/keep-focus.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'

interface PasteLinkDialogProps {
  readonly onClose: () => void
  readonly onLink: (link: StudyLink) => void
}

/** Where the browser does not let the app read the clipboard: a field to paste the link into. */
export function PasteLinkDialog({ onClose, onLink }: PasteLinkDialogProps) {
  useFocusBack()
  useKeepsFocus(true)
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const open = () => {
    const link = findStudyLink(text)
    if (link === null) setWrong(true)
    else onLink(link)
  }
  return (
    <Modal opened onClose={onClose} title="Open a study link">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          open()
        }}
      >
        <TextInput
          data-autofocus
          label="Link"
          description="The browser does not let the app look into the clipboard. Paste the link here."
          placeholder="study://read/…"
          value={text}
          error={wrong && 'This is no link of SCO Study. One begins with study://'}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit">Open</Button>
        </Group>
      </form>
    </Modal>
  )
}
