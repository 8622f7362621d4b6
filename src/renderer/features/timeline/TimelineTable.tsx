import { Anchor, Table, UnstyledButton } from '@mantine/core'
import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { blockRoute } from '#core/search/pack-entries'
import { describeWhen, placeOfFact } from '#core/timeline/describe-item'
import type { Lane, TimelineItem } from '#core/timeline/timeline'
import type { Opened } from './PackTimeline.tsx'
import classes from './TimelineTable.module.css'

interface TimelineTableProps {
  readonly entry: LibraryPack
  readonly lanes: readonly Lane[]
  readonly isLatestFirst: boolean
  readonly onOrder: (isLatestFirst: boolean) => void
  readonly onOpen: (opened: Opened) => void
}

/** What the line shows, in rows: lane by lane, by date. It is also what goes on paper. */
export function TimelineTable({ entry, lanes, isLatestFirst, onOrder, onOpen }: TimelineTableProps) {
  const Arrow = isLatestFirst ? IconArrowNarrowDown : IconArrowNarrowUp
  return (
    <Table className={classes['table'] ?? ''} aria-label="Timeline">
      <Table.Thead>
        <Table.Tr>
          <Table.Th aria-sort={isLatestFirst ? 'descending' : 'ascending'} className={classes['date'] ?? ''}>
            <UnstyledButton
              className={classes['order'] ?? ''}
              title={isLatestFirst ? 'The earliest first' : 'The latest first'}
              onClick={() => onOrder(!isLatestFirst)}
            >
              Date <Arrow size={14} stroke={1.5} aria-hidden />
            </UnstyledButton>
          </Table.Th>
          <Table.Th>What</Table.Th>
          <Table.Th>Where</Table.Th>
          <Table.Th>In the text</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {lanes.map(({ id, title, items }) =>
        items.length === 0 ? null : (
          <Table.Tbody key={id}>
            <Table.Tr>
              <Table.Th scope="rowgroup" colSpan={4} className={classes['lane'] ?? ''}>
                {title}
              </Table.Th>
            </Table.Tr>
            {(isLatestFirst ? items.toReversed() : items).map((item) => (
              <Row key={item.id} entry={entry} item={item} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        ),
      )}
    </Table>
  )
}

interface RowProps {
  readonly entry: LibraryPack
  readonly item: TimelineItem
  readonly onOpen: (opened: Opened) => void
}

function Row({ entry: { pack, index }, item, onOpen }: RowProps) {
  const told = item.fact.told[0]
  const place = told === undefined ? undefined : index.blocks.get(told.block)
  return (
    <Table.Tr>
      <Table.Td className="tabular">{describeWhen(item)}</Table.Td>
      <Table.Td>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={(event) => onOpen({ anchor: event.currentTarget, items: [item] })}
        >
          {item.title}
        </Anchor>
      </Table.Td>
      <Table.Td>{placeOfFact(item.fact)}</Table.Td>
      <Table.Td>
        {place !== undefined && (
          <Anchor component={Link} href={blockRoute(pack, place.document, place.block.id)} size="sm">
            {place.document.title}
          </Anchor>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
