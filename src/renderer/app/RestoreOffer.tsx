import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BackupInfo } from '#shared/desktop-api'
import { restoreCopy } from '../db/copies.ts'
import { momentNow } from '../platform/clock.ts'
import { desktop } from '../platform/desktop.ts'
import { browserGzip } from '../platform/gzip.ts'

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })

interface RestoreOfferProps {
  readonly backups: readonly BackupInfo[]
  readonly onDone: () => void
}

/** The database is empty although it was not: offers the backups, the newest first. */
export function RestoreOffer({ backups, onDone }: RestoreOfferProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const bringBack = async (name: string) => {
    setBusy(true)
    const bytes = await desktop?.readBackup(name)
    const result =
      bytes === null || bytes === undefined
        ? ({ ok: false, error: 'This backup is no longer there.' } as const)
        : await restoreCopy(browserGzip, new Uint8Array(bytes), momentNow().at)
    setBusy(false)
    if (result.ok) onDone()
    else setProblem(`${result.error} Try the one before it.`)
  }
  return (
    <Stack maw={640} mx="auto" my={80} px="lg">
      <Title order={1}>Your data are not where they were</Title>
      <Text>
        The database is empty, but there was something in it when the app was last open. A full disk can do that.{' '}
        {backups.length === 0 ? 'There is no backup on this machine.' : 'Choose a backup to bring everything back.'}
      </Text>
      {problem !== null && (
        <Alert color="red" title="Nothing was changed" role="alert">
          {problem}
        </Alert>
      )}
      {backups.map((backup, i) => (
        <Group key={backup.name} justify="space-between">
          <Text>{longDate.format(backup.savedAt)}</Text>
          <Button variant={i === 0 ? 'filled' : 'default'} loading={busy} onClick={() => void bringBack(backup.name)}>
            Bring this back
          </Button>
        </Group>
      ))}
      <Group>
        <Button variant="subtle" onClick={onDone}>
          Start with nothing
        </Button>
      </Group>
    </Stack>
  )
}
