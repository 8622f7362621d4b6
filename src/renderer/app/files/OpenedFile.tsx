import { Alert, Button, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ok, type Result } from '#core/result'
import type { ExportData } from '#core/transfer/export-file'
import type { OpenedFile as FileFromMain } from '#shared/desktop-api'
import { readCopy } from '../../db/copies.ts'
import { countKept } from '../../db/counts.ts'
import { restoreSafely } from '../../db/restore-safely.ts'
import { browserGzip } from '../../platform/gzip.ts'
import { thisMachine } from '../../platform/machine.ts'
import { useKeepsFocus } from '../../ui/keep-focus.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'

type Counts = Awaited<ReturnType<typeof countKept>>

/** What is counted in a copy, and here. */
const ROWS = [
  ['Packs of your own', 'packs'],
  ['Highlights', 'highlights'],
  ['Notes', 'notes'],
  ['Cards of your own', 'cards'],
  ['Lines in the review log', 'answers'],
] as const

/** As `countKept` counts what is here. */
const countOf = ({ packs, highlights, notes, cards, log }: ExportData): Counts => ({
  packs: present(packs),
  highlights: present(highlights),
  notes: present(notes),
  cards: present(cards),
  answers: log.length,
})

const present = (rows: readonly { readonly deletedAt: number | null }[]): number =>
  rows.filter(({ deletedAt }) => deletedAt === null).length

interface Compared {
  readonly here: Counts
  readonly copy: Result<Counts>
}

interface OpenedFileProps {
  readonly file: FileFromMain
  readonly onClose: () => void
}

/** A copy that was opened outside the app, by a double click: asks, since nothing has said yet what opening means. */
export function OpenedFile({ file, onClose }: OpenedFileProps) {
  useFocusBack()
  useKeepsFocus(true)
  const [compared, setCompared] = useState<Compared | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const bytes = new Uint8Array(file.bytes)
  useEffect(() => {
    void Promise.all([countKept(), readCopy(browserGzip, new Uint8Array(file.bytes))]).then(
      ([here, copy]) => {
        setCompared({ here, copy: copy.ok ? ok(countOf(copy.value)) : copy })
        setProblem(copy.ok ? null : copy.error)
      },
      () => setProblem('What is here could not be counted, so the two cannot be compared. Nothing was changed.'),
    )
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
                {ROWS.map(([name, what]) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>{compared.here[what]}</Table.Td>
                    <Table.Td>{compared.copy.ok && compared.copy.value[what]}</Table.Td>
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
