import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { countKept } from '../../db/counts.ts'
import { useLive } from '../../db/use-live.ts'
import { desktop } from '../../platform/desktop.ts'
import { useDataActions } from './data-actions.tsx'
import { openCopyFile, saveCopy } from './data-work.ts'

/** Copies out and in. */
export function CopiesSetting() {
  const { busy, problem, run, clear } = useDataActions()
  return (
    <Stack gap="md">
      <Text>
        Everything you make stays on this machine: nothing is sent anywhere. A copy holds all of it in one file, and can
        be opened on another machine.
      </Text>
      <Group>
        <Button loading={busy} onClick={() => void run(saveCopy)}>
          Save a copy
        </Button>
        <Button variant="default" loading={busy} onClick={() => void run(openCopyFile)}>
          Open a copy
        </Button>
      </Group>
      {problem !== null && (
        <Alert
          color="red"
          title="Nothing was changed"
          role="alert"
          withCloseButton
          closeButtonLabel="Close"
          onClose={clear}
        >
          {problem}
        </Alert>
      )}
    </Stack>
  )
}

/** Where the data are, and how much. */
export function PlaceSetting() {
  const counts = useLive(countKept, [])
  const [bytes, setBytes] = useState<number | null>(null)
  const [folder, setFolder] = useState<string | null>(null)
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setBytes(usage ?? null))
    void desktop?.startInfo().then(({ dataFolder }) => setFolder(dataFolder))
  }, [counts])
  return (
    <Stack gap="xs">
      <Text fw={500}>Where it is</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {desktop !== null
          ? `In the folder ${folder ?? '…'}.`
          : `In this browser’s profile, under the address ${location.origin}. Another browser, another profile or another port has data of its own; clearing the site’s data removes them.`}
      </Text>
      {counts !== undefined && (
        <Text size="sm" className="tabular">
          {describe(counts)}
          {bytes === null
            ? ''
            : ` In all it takes about ${formatBytes(bytes)} on the disk, with the search index and what undo needs.`}
        </Text>
      )}
      <Persistence />
    </Stack>
  )
}

function describe({ packs, highlights, notes, cards, answers }: Awaited<ReturnType<typeof countKept>>): string {
  const parts = [
    // Most have none, and need not be told so.
    ...(packs === 0 ? [] : [amount(packs, 'pack of your own', 'packs of your own')]),
    amount(highlights, 'highlight'),
    amount(notes, 'note'),
    amount(cards, 'card of your own', 'cards of your own'),
    amount(answers, 'line in the review log', 'lines in the review log'),
  ]
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`
}

const amount = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`

function formatBytes(bytes: number): string {
  const megabytes = bytes / 1e6
  return megabytes < 1
    ? `${Math.max(1, Math.round(bytes / 1e3))} kB`
    : `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`
}

/** Says whether the browser keeps the data even when the disk runs full. */
function Persistence() {
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void navigator.storage.persisted().then(setPersisted)
  }, [])
  if (persisted !== false) return null
  return (
    <Alert variant="default" title="The browser may clear this data">
      It did not promise to keep it when the disk runs full. Save a copy now and then.
    </Alert>
  )
}
