import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ok, type Result } from '#core/result'
import { startSafelyAfresh } from '../../db/restore-safely.ts'
import { desktop } from '../../platform/desktop.ts'
import { thisMachine } from '../../platform/machine.ts'
import { useDataActions } from './data-actions.tsx'
import { saveCopy } from './data-work.ts'

const WORD = 'afresh'

/** Removes all that was made, after a word is typed and a copy is there. */
export function StartAfreshSetting() {
  const { busy, run } = useDataActions()
  const [isOpen, setOpen] = useState(false)
  const [isAgreed, setAgreed] = useState(false)
  const open = () => {
    setAgreed(false)
    setOpen(true)
  }
  return (
    <div>
      <Text fw={500}>Start afresh</Text>
      <Text size="sm" c="dimmed" my="xs">
        Removes your packs, highlights, notes, cards and reviews. What comes with the app and these settings stay. Undo
        brings everything back.
      </Text>
      <Button variant="default" loading={busy} onClick={open}>
        Start afresh…
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} returnFocus={!isAgreed} title="Start afresh">
        {/* Its own component, so that what was typed goes with the dialog. */}
        <Confirm
          onCancel={() => setOpen(false)}
          onConfirm={() => {
            setAgreed(true)
            setOpen(false)
            // The button rests while this is done, so that it cannot have the focus back.
            void run(afresh).then(focusHeading)
          }}
        />
      </Modal>
    </div>
  )
}

function Confirm({ onCancel, onConfirm }: { readonly onCancel: () => void; readonly onConfirm: () => void }) {
  const [typed, setTyped] = useState('')
  const isTyped = typed.trim().toLowerCase() === WORD
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isTyped) onConfirm()
      }}
    >
      <Stack gap="md">
        <Text>
          Your packs, highlights, notes, cards and reviews go.{' '}
          {desktop === null
            ? 'First a copy of everything is saved to your downloads.'
            : 'First a backup is made; it stands in the list of backups.'}
        </Text>
        <TextInput
          data-autofocus
          label={`To go on, type “${WORD}”`}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" color="red" disabled={!isTyped}>
            Start afresh
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Reading starts again at the top: what was here is gone. */
function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}

/** In the browser, where there are no backups, a copy comes first. */
async function afresh(): Promise<Result<unknown>> {
  if (desktop === null) {
    const saved = await saveCopy()
    if (!saved.ok || !saved.value) return ok(null)
  }
  return startSafelyAfresh(thisMachine())
}
