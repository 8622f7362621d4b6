import { Alert, Text } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RowId } from '#core/ids'
import { ALL_HIGHLIGHTS, filterHighlights } from '#core/shelves/filter-highlights'
import { anchorRows } from '../../db/anchors.ts'
import { keepDamaged } from '../../db/damaged.ts'
import { readHighlightsShelf } from '../../db/highlights.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { DamagedRows } from '../../ui/DamagedRows.tsx'
import { NoMatch } from '../../ui/Filters.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { HighlightGroups } from './HighlightGroups.tsx'
import { HighlightsFilters } from './HighlightsFilters.tsx'
import { NoHighlights } from './NoHighlights.tsx'
import { placeOrder, type ShownHighlight } from './place-order.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useHighlightsFilter } from './use-highlights-filter.ts'

/** Every highlight over all documents, narrowed by what is chosen and typed. */
export function HighlightsScreen() {
  const library = useLibrary()
  const shelf = useLive(async () => {
    const { rows, damaged } = await readHighlightsShelf()
    return { damaged, rows: await anchorRows(rows, library) }
  }, [library])
  const field = useRef<HTMLInputElement>(null)
  useCommands({ 'highlights.find': () => field.current?.focus() })
  useEffect(() => {
    if (shelf !== undefined) void keepDamaged('highlight', shelf.damaged, momentNow().at)
  }, [shelf])
  if (shelf === undefined) return <Waiting />
  const { rows, damaged } = shelf
  return (
    <Page title="Highlights" lead={rows.length === 0 ? undefined : `${rows.length} in all`}>
      <DamagedRows what="highlight" count={damaged.length} />
      {rows.length === 0 && <NoHighlights />}
      {rows.length > 0 && (
        <>
          <HighlightsFilters rows={rows.map(({ row }) => row)} fieldRef={field} />
          <ShownHighlights rows={rows} />
        </>
      )}
    </Page>
  )
}

function ShownHighlights({ rows }: { readonly rows: readonly ShownHighlight[] }) {
  const library = useLibrary()
  const [{ filter, order }, change] = useHighlightsFilter()
  const shown = useMemo(
    () => filterHighlights(rows, filter, order, placeOrder(library)),
    [rows, filter, order, library],
  )
  const [selected, setSelected] = useState<ReadonlySet<RowId>>(new Set())
  // What the filter hides or what was deleted is not acted upon.
  const chosen = shown.filter(({ row }) => selected.has(row.id)).map(({ row }) => row)
  const select = (ids: readonly RowId[], isChosen: boolean) =>
    setSelected((before) => {
      const after = new Set(before)
      for (const id of ids)
        if (isChosen) after.add(id)
        else after.delete(id)
      return after
    })
  return (
    <>
      <NeedsYouNotice rows={rows} />
      <SelectionBar
        shown={shown.length}
        chosen={chosen}
        onAll={(isChosen) =>
          select(
            shown.map(({ row }) => row.id),
            isChosen,
          )
        }
      />
      {shown.length === 0 && <NoMatch what="highlight" onClear={() => change({ filter: ALL_HIGHLIGHTS })} />}
      <HighlightGroups shown={shown} selected={selected} onSelect={(id, isChosen) => select([id], isChosen)} />
    </>
  )
}

/** Says how many passages were not found again, and leads to them. */
function NeedsYouNotice({ rows }: { readonly rows: readonly ShownHighlight[] }) {
  const lost = rows.filter(({ anchored }) => anchored?.kind === 'lost').length
  if (lost === 0) return null
  return (
    <Alert title={`${lost} ${lost === 1 ? 'needs' : 'need'} you`} my="md" variant="default">
      <Text size="sm">
        The text was changed, and these passages were not found again. Nothing is lost: put each one where it belongs,
        keep it as it is, or delete it.
      </Text>
    </Alert>
  )
}
