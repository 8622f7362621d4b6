import { Title } from '@mantine/core'
import { type KeyboardEvent, useMemo } from 'react'
import { groupBy } from '#core/group-by'
import type { RowId } from '#core/ids'
import { documentKey } from '#core/library/document-key'
import { documentNames } from '#core/library/document-names'
import { useLibrary } from '../../platform/study-content.tsx'
import { goalOf, itemOf } from '../../ui/list-keys.ts'
import { HighlightLine } from './HighlightLine.tsx'
import classes from './HighlightsScreen.module.css'
import type { ShownHighlight } from './place-order.ts'

interface HighlightGroupsProps {
  readonly shown: readonly ShownHighlight[]
  readonly selected: ReadonlySet<RowId>
  readonly onSelect: (id: RowId, isChosen: boolean) => void
}

/** Rows that a page key goes. */
const PAGE = 10

/** The highlights by document. Arrow keys, Page keys, Home and End go from passage to passage, over all documents. */
export function HighlightGroups({ shown, selected, onSelect }: HighlightGroupsProps) {
  const library = useLibrary()
  const names = useMemo(() => documentNames(library), [library])
  const numbered = useMemo(() => shown.map((item, number) => ({ item, number })), [shown])
  const groups = useMemo(
    () => groupBy(numbered, ({ item }) => documentKey(item.row.place.pack, item.row.document)),
    [numbered],
  )
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = itemOf(event)
    const to = index === null ? null : goalOf(event.key, index, shown.length, PAGE)
    if (to === null) return
    event.preventDefault()
    event.currentTarget.querySelector<HTMLElement>(`[data-list-item="${to}"]`)?.focus()
  }
  return (
    <div role="group" aria-label="Highlights" onKeyDown={onKeyDown}>
      {[...groups].map(([document, items]) => {
        const title = names.get(document) ?? titleThen(items[0]?.item) ?? document
        return (
          <section key={document}>
            <Title order={2} className={classes['document'] ?? ''}>
              {title}
            </Title>
            <ul className={classes['list']} aria-label={`Highlights in ${title}`}>
              {items.map(({ item, number }) => (
                <HighlightLine
                  key={item.row.id}
                  item={item}
                  number={number}
                  isSelected={selected.has(item.row.id)}
                  onSelect={(isChosen) => onSelect(item.row.id, isChosen)}
                />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** The title of a document whose pack was removed, as it was when the highlight was made. */
const titleThen = (item: ShownHighlight | undefined): string | null =>
  item?.anchored?.kind === 'no-pack' ? item.anchored.documentTitle : (item?.row.document ?? null)
