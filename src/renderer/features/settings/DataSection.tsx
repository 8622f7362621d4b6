import { Alert, Anchor, Button, Group, List, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Result } from '#core/result'
import type { BackupInfo, StartInfo } from '#shared/desktop-api'
import { backUp } from '../../db/backups.ts'
import { copyBytes } from '../../db/copies.ts'
import { restoreSafely } from '../../db/restore-safely.ts'
import { momentNow } from '../../platform/clock.ts'
import { chooseFile, saveFile } from '../../platform/copies.ts'
import { desktop } from '../../platform/desktop.ts'
import { flushAll } from '../../platform/flush.ts'
import { browserGzip } from '../../platform/gzip.ts'
import { thisMachine } from '../../platform/machine.ts'
import { APP_VERSION } from '../../platform/version.ts'
import { say } from '../../ui/say.tsx'
import { Section } from './Section.tsx'

const shortDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** Copies out and in, backups, and whether the browser promised to keep the data. */
export function DataSection() {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const run = async (work: () => Promise<Result<unknown>>) => {
    setBusy(true)
    setProblem(null)
    try {
      const result = await work()
      if (!result.ok) setProblem(result.error)
    } catch (error) {
      setProblem(`That did not work: ${error instanceof Error ? error.message : String(error)}. Nothing was changed.`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title="Your data">
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
          onClose={() => setProblem(null)}
        >
          {problem}
        </Alert>
      )}
      <Persistence />
      {desktop !== null && <Backups run={run} />}
    </Section>
  )
}

async function saveCopy(): Promise<Result<null>> {
  await flushAll()
  const { at } = momentNow()
  const day = new Date(at).toISOString().slice(0, 10)
  const where = await saveFile(await copyBytes(browserGzip, at, APP_VERSION), `sco-study-${day}.json.gz`)
  if (where !== null) say(`Saved: ${where}`)
  return { ok: true, value: null }
}

async function openCopyFile(): Promise<Result<null>> {
  const file = await chooseFile()
  return file === null ? { ok: true, value: null } : restoreSafely(thisMachine(), file.bytes)
}

/** Says whether the browser keeps the data even when the disk runs full. */
function Persistence() {
  const [persisted, setPersisted] = useState<boolean | null>(null)
  useEffect(() => {
    void navigator.storage.persisted().then(setPersisted)
  }, [])
  if (persisted !== false) return null
  return (
    <Alert color="gray" variant="outline" title="The browser may clear this data">
      It did not promise to keep it when the disk runs full. Save a copy now and then.
    </Alert>
  )
}

function Backups({ run }: { readonly run: (work: () => Promise<Result<unknown>>) => Promise<void> }) {
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null)
  const [info, setInfo] = useState<StartInfo | null>(null)
  const refresh = async () => setBackups((await desktop?.listBackups()) ?? [])
  useEffect(() => {
    void desktop?.listBackups().then(setBackups)
    void desktop?.startInfo().then(setInfo)
  }, [])
  const now = async (): Promise<Result<unknown>> => {
    if (desktop === null) return { ok: true, value: null }
    const result = await backUp(desktop, browserGzip, 'by-hand', momentNow().at, APP_VERSION)
    await refresh()
    return result
  }
  const bringBack = async (name: string): Promise<Result<unknown>> => {
    const bytes = await desktop?.readBackup(name)
    const result =
      bytes === null || bytes === undefined
        ? { ok: false as const, error: 'This backup is no longer there.' }
        : await restoreSafely(thisMachine(), new Uint8Array(bytes))
    await refresh()
    return result
  }
  return (
    <>
      <Group justify="space-between">
        <Text fw={500}>Backups</Text>
        <Button variant="default" size="compact-sm" onClick={() => void run(now)}>
          Back up now
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        One a day, the newest ten are kept, each one read back and compared
        {info === null ? '' : ` in ${info.dataFolder}`}.
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
    </>
  )
}

const REASONS = {
  daily: 'daily',
  'new-version': 'before a new version',
  'by-hand': 'by hand',
  'before-restore': 'before a copy was opened',
} as const
