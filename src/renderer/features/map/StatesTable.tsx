import { Anchor, Table } from '@mantine/core'
import { Link } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { memberRoute } from '#core/library/member-route'
import { describeSince, type Standing, type Standings } from '#core/map/standings'
import { PassageLink } from '../../ui/PassageLink.tsx'
import { Swatch } from './Standing.tsx'

interface StatesTableProps {
  readonly entry: LibraryPack
  /** "in 2017", "today". */
  readonly when: string
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standings: Standings
}

/** The states of a pack: what each is, since when, and where the text says so. The highest standing first. */
export function StatesTable({ entry, when, names, standings }: StatesTableProps) {
  const placeOf = ({ standing }: { readonly standing: Standing | null }): number =>
    standing === null ? names.length : names.indexOf(standing.name)
  const rows = entry.pack.countries
    .map((country) => ({ country, standing: standings.get(country.alpha2) ?? null }))
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.country.name.localeCompare(b.country.name, 'en'))
  return (
    <Table aria-label="States" className="tabular">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>State</Table.Th>
          {names.length > 0 && (
            <>
              <Table.Th>{`What it is ${when}`}</Table.Th>
              <Table.Th>Since</Table.Th>
              <Table.Th>In the text</Table.Th>
            </>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ country, standing }) => (
          <Table.Tr key={country.alpha2}>
            <Table.Td>
              <Anchor component={Link} href={memberRoute(entry.pack.id, country.alpha2)} size="sm">
                {country.name}
              </Anchor>
            </Table.Td>
            {names.length > 0 && <StandingCells entry={entry} names={names} standing={standing} />}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface StandingCellsProps {
  readonly entry: LibraryPack
  readonly names: readonly string[]
  readonly standing: Standing | null
}

function StandingCells({ entry, names, standing }: StandingCellsProps) {
  if (standing === null)
    return (
      <>
        <Table.Td>–</Table.Td>
        <Table.Td />
        <Table.Td />
      </>
    )
  const block = (standing.replacedBy ?? standing.fact).told[0]?.block
  return (
    <>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        <Swatch names={names} name={standing.name} /> {standing.name}
      </Table.Td>
      <Table.Td>{describeSince(standing, entry.pack.statuses)}</Table.Td>
      <Table.Td>{block !== undefined && <PassageLink entry={entry} block={block} isShort />}</Table.Td>
    </>
  )
}
