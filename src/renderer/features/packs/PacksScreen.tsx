import { Button, Stack, Text, Title } from '@mantine/core'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PackId } from '#core/ids'
import type { PackRow } from '#core/transfer/rows'
import { parseInWorker } from '../../db/ask-pack-worker.ts'
import { keepDamaged } from '../../db/damaged.ts'
import { type BrokenPack, readOwnPacks } from '../../db/own-packs.ts'
import { readPackShelf } from '../../db/packs.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { fetchExampleId } from '../../platform/pack-files.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { DamagedRows } from '../../ui/DamagedRows.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BrokenPackItem } from './BrokenPackItem.tsx'
import { OWN_PACKS_ID } from './leave-row.ts'
import { PackItem } from './PackItem.tsx'
import classes from './PacksScreen.module.css'
import { addExample, addFile, addFolder } from './pack-actions.ts'
import { RemovedPacks } from './RemovedPacks.tsx'

/** What there is to read: the packs that come with the app, those that the reader added, and those that were removed. */
export function PacksScreen() {
  const { packs } = useLibrary()
  const shelf = useLive(readPackShelf, [])
  const broken = useBroken(shelf?.own)
  useKeptProblems(shelf?.damaged)
  useCommands({ 'packs.add': () => void addFile(null), 'packs.add-folder': () => void addFolder() })
  const own = packs.filter(({ origin }) => origin === 'own')
  const rows = new Map(shelf?.own.map((row) => [row.id, row]))
  return (
    <Page
      title="Packs"
      lead="What you read and learn from. A pack is one Markdown file, or a folder or .zip of them."
      actions={
        <>
          <Button variant="default" onClick={() => void addFolder()}>
            Add a folder
          </Button>
          <Button onClick={() => void addFile(null)}>Add a pack</Button>
        </>
      }
    >
      {shelf === undefined ? (
        <Waiting />
      ) : (
        <Stack gap="xl">
          <section aria-labelledby={OWN_PACKS_ID}>
            <Title order={2} id={OWN_PACKS_ID} tabIndex={-1} mb="xs">
              Yours
            </Title>
            <DamagedRows what="pack" count={shelf.damaged.length} />
            {shelf.own.length === 0 && <NoneYet />}
            <ul className={classes['items']}>
              {own.map((entry) => (
                <PackItem key={entry.pack.id} entry={entry} row={rows.get(entry.pack.id) ?? null} />
              ))}
              {broken.map((pack) => (
                <BrokenPackItem key={pack.id} broken={pack} row={rows.get(pack.id) ?? null} />
              ))}
            </ul>
            <ExampleOffer own={shelf.own} />
          </section>
          <section aria-labelledby="bundled-packs">
            <Title order={2} id="bundled-packs" mb="xs">
              With the app
            </Title>
            <ul className={classes['items']}>
              {packs
                .filter(({ origin }) => origin === 'bundled')
                .map((entry) => (
                  <PackItem key={entry.pack.id} entry={entry} row={null} />
                ))}
            </ul>
          </section>
          {shelf.removed.length > 0 && <RemovedPacks rows={shelf.removed} />}
        </Stack>
      )}
    </Page>
  )
}

function NoneYet() {
  return (
    <Text>
      None yet. Add texts of your own, or drop a file here: they get highlights, notes, search and cards like the text
      that comes with the app. Nothing leaves this computer.
    </Text>
  )
}

/** The example, for as long as it is not among the reader's packs. */
function ExampleOffer({ own }: { readonly own: readonly PackRow[] }) {
  const [example, setExample] = useState<PackId | null>(null)
  useEffect(() => {
    let isOld = false
    void fetchExampleId().then((id) => {
      if (!isOld) setExample(id)
    })
    return () => {
      isOld = true
    }
  }, [])
  // While it is not known which one it is, only where it cannot be there.
  const isThere = example === null ? own.length > 0 : own.some(({ id }) => id === example)
  if (isThere) return null
  return <ExampleButton isOnly={own.length === 0} />
}

function ExampleButton({ isOnly }: { readonly isOnly: boolean }) {
  const button = useRef<HTMLButtonElement>(null)
  // It goes once the example is there, perhaps with the focus that came back to it from the dialog.
  useLayoutEffect(
    () => () => {
      if (document.activeElement === button.current) document.getElementById(OWN_PACKS_ID)?.focus()
    },
    [],
  )
  return (
    <Button
      ref={button}
      variant="default"
      size={isOnly ? 'sm' : 'compact-sm'}
      mt="sm"
      onClick={() => void addExample()}
    >
      Add the example
    </Button>
  )
}

/** The packs among the rows that can no longer be read. */
function useBroken(rows: readonly PackRow[] | undefined): readonly BrokenPack[] {
  const [broken, setBroken] = useState<readonly BrokenPack[]>([])
  useEffect(() => {
    let isOld = false
    if (rows !== undefined)
      void readOwnPacks(parseInWorker).then((read) => {
        if (!isOld) setBroken(read.broken)
      })
    return () => {
      isOld = true
    }
  }, [rows])
  return broken
}

function useKeptProblems(damaged: readonly { readonly id: PackId; readonly found: string }[] | undefined): void {
  useEffect(() => {
    if (damaged !== undefined) void keepDamaged('pack', damaged, momentNow().at)
  }, [damaged])
}
