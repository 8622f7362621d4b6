import { Anchor, Table, Text } from '@mantine/core'
import { scaleLinear } from 'd3-scale'
import { formatDate } from '#core/content/dates'
import { withoutArticle } from '#core/content/telling'
import { factLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import type { Share } from '#core/map/series'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import { useToday } from '../../ui/use-today.ts'
import classes from './Charts.module.css'

interface SharesChartProps {
  readonly entry: LibraryPack
  readonly shares: readonly Share[]
  readonly onOpen: (opened: OpenedFacts) => void
}

/**
 * Shares that the pack's sources give: a table whose bars are drawn in it. Each opens what it rests on, and has its year, for figures of
 * different years stand here beside each other.
 */
export function SharesChart({ entry, shares, onOpen }: SharesChartProps) {
  const today = useToday()
  return (
    <figure className={classes['figure']}>
      <Table aria-label="Shares" className={`tabular ${classes['shares']}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Share</Table.Th>
            <Table.Th>As of</Table.Th>
            <Table.Th>In the sources</Table.Th>
            <Table.Th className={classes['scale'] ?? ''}>0 to 100 percent</Table.Th>
            <Table.Th>In the text</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shares.map(({ fact, low, high }) => {
            const block = fact.told[0]?.block
            return (
              <Table.Tr key={fact.id}>
                <Table.Td>
                  <Anchor
                    component="button"
                    type="button"
                    size="sm"
                    ta="start"
                    onClick={(event) =>
                      onOpen({
                        anchor: event.currentTarget,
                        lines: [factLine(fact, entry.pack.statuses, today)],
                      })
                    }
                  >
                    {capitalized(withoutArticle(fact.subject))}
                  </Anchor>
                </Table.Td>
                <Table.Td>{formatDate(fact.asOf)}</Table.Td>
                <Table.Td>{fact.value}</Table.Td>
                <Table.Td>
                  <ShareBar low={low} high={high} />
                </Table.Td>
                <Table.Td>{block !== undefined && <PassageLink entry={entry} block={block} isShort />}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      <figcaption>
        <Text size="xs" c="dimmed">
          The end of a bar is pale where a source gives a range. Figures of different years are not one series.
        </Text>
      </figcaption>
    </figure>
  )
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const LENGTH = 160
const THICK = 12

/** The row says it in words. */
function ShareBar({ low, high }: Pick<Share, 'low' | 'high'>) {
  const x = scaleLinear().domain([0, 100]).range([0, LENGTH])
  return (
    <svg viewBox={`0 0 ${LENGTH} ${THICK}`} aria-hidden className={classes['share'] ?? ''}>
      <rect width={LENGTH} height={THICK} className={classes['all'] ?? ''} />
      <rect width={x(high)} height={THICK} className={classes['upto'] ?? ''} />
      <rect width={x(low)} height={THICK} className={classes['sure'] ?? ''} />
    </svg>
  )
}
