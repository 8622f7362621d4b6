import { Stack, Table } from '@mantine/core'
import { itemLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import type { MapPoint } from '#core/map/points'
import type { Standings } from '#core/map/standings'
import { describeWhen } from '#core/timeline/describe-item'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import { LineButton } from './LineButton.tsx'
import { StatesTable } from './StatesTable.tsx'

interface MapTablesProps {
  readonly entry: LibraryPack
  readonly year: number
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standings: Standings
  readonly points: readonly MapPoint[]
  readonly onOpen: (opened: OpenedFacts) => void
}

/** What the map shows, in rows. It is also what goes on paper. */
export function MapTables({ entry, year, names, standings, points, onOpen }: MapTablesProps) {
  return (
    <Stack gap="lg">
      <StatesTable entry={entry} when={`in ${year}`} names={names} standings={standings} />
      {points.length > 0 && <PlacesTable entry={entry} points={points} onOpen={onOpen} />}
    </Stack>
  )
}

function PlacesTable({ entry, points, onOpen }: Pick<MapTablesProps, 'entry' | 'points' | 'onOpen'>) {
  return (
    <Table aria-label="Places" className="tabular">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Place</Table.Th>
          <Table.Th>What</Table.Th>
          <Table.Th>When</Table.Th>
          <Table.Th>In the text</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.flatMap(({ place, items }) =>
          items.map((item) => {
            const block = item.fact.told[0]?.block
            return (
              <Table.Tr key={`${place.id} ${item.id}`}>
                <Table.Td>{place.name}</Table.Td>
                <Table.Td>
                  <LineButton line={itemLine(item)} onOpen={onOpen}>
                    {item.title}
                  </LineButton>
                </Table.Td>
                <Table.Td>{describeWhen(item)}</Table.Td>
                <Table.Td>{block !== undefined && <PassageLink entry={entry} block={block} isShort />}</Table.Td>
              </Table.Tr>
            )
          }),
        )}
      </Table.Tbody>
    </Table>
  )
}
