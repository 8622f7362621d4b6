import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { type DocumentKey, packOfKey } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import type { Library } from '#core/library/library'
import { studyDayOf } from '#core/scheduling/study-day'
import { ALL_CARDS, filterCards } from '#core/shelves/filter-cards'
import { readCardsShelf } from '../../db/card-life.ts'
import { type DamagedRow, keepDamaged } from '../../db/damaged.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { DamagedRows } from '../../ui/DamagedRows.tsx'
import { NoMatch } from '../../ui/Filters.tsx'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { Page } from '../../ui/Page.tsx'
import { PACK_REMOVED } from '../../ui/pack-removed.ts'
import { useMoment } from '../../ui/use-moment.ts'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { CardLine } from './CardLine.tsx'
import { CardsFilters } from './CardsFilters.tsx'
import { type CardRow, cardRows, textsOfCards } from './card-rows.ts'
import { NoOwnCards } from './NoOwnCards.tsx'
import { useCardForm } from './use-card-form.tsx'
import { useCardsFilter } from './use-cards-filter.ts'

/** Of a line, in CSS pixels (CardsScreen.module.css). */
const LINE_HEIGHT = 80

/** All cards: the reader's own and those from the text, narrowed by what is chosen and typed. */
export function CardsScreen() {
  const cards = useCards()
  const field = useRef<HTMLInputElement>(null)
  const { form, create } = useCardForm()
  useCommands({ 'cards.new': create, 'cards.find': () => field.current?.focus() })
  const newKeys = useAriaKeys('cards.new')
  if (cards === undefined) return <Waiting />
  const { rows, damaged } = cards
  const there = rows.filter((row) => !row.isDeleted)
  return (
    <Page
      title="Cards"
      lead={`${there.length} cards, ${there.filter((r) => (r.memory?.reps ?? 0) > 0).length} of them begun`}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          rightSection={<Keys of="cards.new" />}
          aria-keyshortcuts={newKeys}
          onClick={create}
        >
          Make a card
        </Button>
      }
    >
      <CardsFilters rows={rows} fieldRef={field} />
      <DamagedRows what="card" count={damaged.length} />
      <CardsList rows={rows} onCreate={create} />
      {form}
    </Page>
  )
}

/** The lines of all cards, and the rows that cannot be read; undefined while they are read. */
function useCards(): { readonly rows: readonly CardRow[]; readonly damaged: readonly DamagedRow[] } | undefined {
  const library = useLibrary()
  const texts = useMemo(() => textsOfCards(library), [library])
  const shelf = useLive(readCardsShelf, [])
  useEffect(() => {
    if (shelf !== undefined) void keepDamaged('card', shelf.damaged, momentNow().at)
  }, [shelf])
  return useMemo(
    () => (shelf === undefined ? undefined : { rows: cardRows(texts, shelf, library), damaged: shelf.damaged }),
    [texts, shelf, library],
  )
}

interface CardsListProps {
  readonly rows: readonly CardRow[]
  readonly onCreate: () => void
}

function CardsList({ rows, onCreate }: CardsListProps) {
  const library = useLibrary()
  const now = useMoment()
  const [{ filter, order }, change] = useCardsFilter()
  const shown = useMemo(() => filterCards(rows, filter, order, now.at, studyDayOf(now)), [rows, filter, order, now])
  const names = useMemo(() => documentNames(library), [library])
  const isOfOwn = filter.kind === 'own' && !rows.some((row) => row.kind === 'own')
  return (
    <>
      <Text size="xs" c="dimmed" role="status" my="xs" className="tabular">
        {shown.length} {shown.length === 1 ? 'card' : 'cards'}
      </Text>
      {shown.length === 0 && isOfOwn && <NoOwnCards onCreate={onCreate} />}
      {shown.length === 0 && !isOfOwn && <NoMatch what="card" onClear={() => change({ filter: ALL_CARDS })} />}
      <VirtualList
        label="Cards"
        items={shown}
        keyOf={(row) => row.id}
        rowHeight={LINE_HEIGHT}
        draw={(row, item) => (
          <CardLine
            row={row}
            now={now}
            document={row.document === null ? null : (names.get(row.document) ?? nameOfGone(row.document, library))}
            item={item}
          />
        )}
      />
    </>
  )
}

/** What stands for a document that is not there: that its pack was removed; null where the pack no longer has it. */
const nameOfGone = (key: DocumentKey, { packById }: Library): string | null =>
  packById.has(packOfKey(key)) ? null : PACK_REMOVED
