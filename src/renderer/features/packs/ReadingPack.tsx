import { Button, Group, Loader, Stack, Text } from '@mantine/core'
import type { PackStage } from '../../db/pack-messages.ts'
import { Late } from '../../ui/Late.tsx'

const WORDS: Readonly<Record<PackStage, string>> = {
  unpacking: 'Unpacking the files',
  checking: 'Reading and checking the texts',
  comparing: 'Looking what is new in it',
}

/** A pack that is being read, shown only where that takes longer than a moment. */
export function ReadingPack({ stage, onCancel }: { readonly stage: PackStage; readonly onCancel: () => void }) {
  return (
    <Stack mih={120} justify="space-between">
      <Late>
        <Group role="status">
          <Loader size="sm" aria-hidden />
          <Text>{WORDS[stage]}…</Text>
        </Group>
      </Late>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
