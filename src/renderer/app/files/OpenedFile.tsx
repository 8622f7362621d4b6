import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Result } from '#core/result'
import type { ExportData } from '#core/transfer/export-file'
import type { OpenedFile as FileFromMain } from '#shared/desktop-api'
import { readCopy } from '../../db/copies.ts'
import { restoreSafely } from '../../db/restore-safely.ts'
import { readAll } from '../../db/snapshot.ts'
import { browserGzip } from '../../platform/gzip.ts'
import { thisMachine } from '../../platform/machine.ts'

/** What is in a copy, or here. */
const ROWS = [
  ['Highlights', ({ highlights }: ExportData) => present(highlights)],
  ['Notes', ({ notes }: ExportData) => present(notes)],
  ['Cards of your own', ({ cards }: ExportData) => present(cards)],
  ['Answers', ({ log }: ExportData) => log.filter(({ kind }) => kind === 'answer').length],
] as const

const present = (rows: readonly { readonly deletedAt: number | null }[]): number =>
  rows.filter(({ deletedAt }) => deletedAt === null).length

interface Compared {
  readonly here: ExportData
  readonly copy: Result<ExportData>
}

interface OpenedFileProps {
  readonly file: FileFromMain
  readonly onClose: () => void
}

/** A copy that was opened outside the app, by a double click: asks, since nothing has said yet what opening means. */
export function OpenedFile({ file, onClose }: OpenedFileProps) {
  const [compared, setCompared] = useState<Compared | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const bytes = new Uint8Array(file.bytes)
  useEffect(() => {
    void Promise.all([readAll(), readCopy(browserGzip, new Uint8Array(file.bytes))]).then(([here, copy]) => {
      setCompared({ here, copy })
      setProblem(copy.ok ? null : copy.error)
    })
  }, [file])
  const open = async () => {
    setBusy(true)
    try {
      const result = await restoreSafely(thisMachine(), bytes)
      if (result.ok) onClose()
      else setProblem(result.error)
    } finally {
      // Also after a full disk, which the window's listener tells of.
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Open “${file.name}”?`}>
      <Stack>
        {problem !== null && (
          <Alert color="red" title="It was not opened" role="alert">
            {problem}
          </Alert>
        )}
        {compared?.copy.ok && (
          <>
            <Text>It takes the place of everything you have made here. Undo brings that back, also later.</Text>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Td />
                  <Table.Th scope="col">Here now</Table.Th>
                  <Table.Th scope="col">In the copy</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {ROWS.map(([name, count]) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>{count(compared.here)}</Table.Td>
                    <Table.Td>{compared.copy.ok && count(compared.copy.value)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Leave all as it is
          </Button>
          {compared?.copy.ok && (
            <Button loading={busy} onClick={() => void open()}>
              Open the copy
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
