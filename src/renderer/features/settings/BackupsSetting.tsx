import { Anchor, Button, Group, List, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { fail, type Result } from '#core/result'
import type { BackupInfo } from '#shared/desktop-api'
import { onBackedUp } from '../../db/backups.ts'
import { restoreSafely } from '../../db/restore-safely.ts'
import { desktop } from '../../platform/desktop.ts'
import { thisMachine } from '../../platform/machine.ts'
import { useDataActions } from './data-actions.tsx'
import { backUpNow } from './data-work.ts'

const shortDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** The backups that main keeps, with what brings each back. */
export function BackupsSetting() {
  const { busy, run } = useDataActions()
  const backups = useBackups(busy)
  if (desktop === null)
    return (
      <Text size="sm" c="dimmed">
        In the browser there are no backups by themselves: save a copy now and then. The desktop app makes one a day.
      </Text>
    )
  return (
    <div>
      <Group justify="space-between">
        <Text fw={500}>Backups</Text>
        <Button variant="default" size="compact-sm" loading={busy} onClick={() => void run(backUpNow)}>
          Back up now
        </Button>
      </Group>
      <Text size="sm" c="dimmed" my="xs">
        One a day, the newest ten are kept, each one read back and compared.
      </Text>
      {backups?.length === 0 && <Text size="sm">None yet: the first is made once there is something to keep.</Text>}
      <List size="sm" spacing={4} listStyleType="none" aria-label="Backups">
        {backups?.map((backup) => (
          <List.Item key={backup.name}>
            <span className="tabular">{shortDate.format(backup.savedAt)}</span> · {Math.ceil(backup.bytes / 1024)} kB ·{' '}
            {REASONS[backup.reason]}{' '}
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-label={`Restore the backup of ${shortDate.format(backup.savedAt)}`}
              onClick={() => void run(() => bringBack(backup.name))}
            >
              Restore
            </Anchor>
          </List.Item>
        ))}
      </List>
    </div>
  )
}

/** The counted backups, newest first, read again whenever something was done, or a backup was made by itself. */
function useBackups(busy: boolean): readonly BackupInfo[] | null {
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null)
  useEffect(() => {
    const read = () => void desktop?.listBackups().then(setBackups)
    if (!busy) read()
    return onBackedUp(read)
  }, [busy])
  return backups
}

async function bringBack(name: string): Promise<Result<null>> {
  const bytes = await desktop?.readBackup(name)
  if (bytes === null || bytes === undefined) return fail('This backup is no longer there.')
  return restoreSafely(thisMachine(), new Uint8Array(bytes))
}

const REASONS = {
  daily: 'daily',
  'new-version': 'before a new version',
  'by-hand': 'by hand',
  'before-restore': 'before everything was replaced',
} as const
