import { Table, Text } from '@mantine/core'
import { scaleBand, scaleLinear } from 'd3-scale'
import type { YearCounts } from '#core/map/series'
import { describeCounts, plural } from '#core/map/standings'
import { Disclosure } from '../../ui/Disclosure.tsx'
import classes from './Charts.module.css'
import { fillOf, PATTERNS } from './Standing.tsx'
import { StandingsLegend } from './StandingsLegend.tsx'

const WIDTH = 720
const HEIGHT = 220
const EDGE = { left: 28, right: 4, top: 8, bottom: 24 }
/** The years that are named below the bars lie so far apart. */
const NAMED = 5

interface CountsChartProps {
  readonly series: readonly YearCounts[]
}

/** How many states were what at the end of each year, as bars and as a table. */
export function CountsChart({ series }: CountsChartProps) {
  const [first, last] = [series[0], series.at(-1)]
  if (first === undefined || last === undefined) return null
  return (
    <figure className={classes['figure']}>
      <Bars series={series} label={`From ${first.year} to ${last.year}: then ${describeCounts(last.counts)}`} />
      <StandingsLegend counts={last.counts} />
      <figcaption>
        <Text size="xs" c="dimmed">
          At the end of each year; {last.year}: today.
        </Text>
      </figcaption>
      <Disclosure summary="The same in a table">{() => <CountsTable series={series} />}</Disclosure>
    </figure>
  )
}

function Bars({ series, label }: { readonly series: readonly YearCounts[]; readonly label: string }) {
  const names = series[0]?.counts.map(({ name }) => name) ?? []
  const most = Math.max(...series.map(totalOf))
  const x = scaleBand<number>()
    .domain(series.map(({ year }) => year))
    .range([EDGE.left, WIDTH - EDGE.right])
    .paddingInner(0.15)
  const y = scaleLinear()
    .domain([0, most])
    .nice()
    .range([HEIGHT - EDGE.bottom, EDGE.top])
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes['chart'] ?? ''}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} className={classes['rule'] ?? ''} />
          <text x={EDGE.left - 6} y={y(tick)} dy="0.35em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {series.map((entry) => {
        const left = x(entry.year) ?? 0
        return (
          <g key={entry.year}>
            <title>{`${entry.year}: ${describeCounts(entry.counts)}`}</title>
            {stackOf(entry).map(({ name, from, to }) => (
              <rect
                key={name}
                x={left}
                width={x.bandwidth()}
                y={y(to)}
                height={y(from) - y(to)}
                fill={fillOf(PATTERNS, names, name)}
                className={classes['bar'] ?? ''}
              />
            ))}
            {(entry.year % NAMED === 0 || entry === series[0]) && (
              <text x={left + x.bandwidth() / 2} y={HEIGHT - 6} textAnchor="middle">
                {entry.year}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const totalOf = ({ counts }: YearCounts): number => counts.reduce((sum, { count }) => sum + count, 0)

/** The counts of a year one above the other, without those that are none. */
function stackOf({ counts }: YearCounts): readonly { name: string; from: number; to: number }[] {
  const stack: { name: string; from: number; to: number }[] = []
  for (const { name, count } of counts) {
    const from = stack.at(-1)?.to ?? 0
    if (count > 0) stack.push({ name, from, to: from + count })
  }
  return stack
}

function CountsTable({ series }: CountsChartProps) {
  return (
    <Table aria-label="States by year" className={`tabular ${classes['table']}`} verticalSpacing={2}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Year</Table.Th>
          {series[0]?.counts.map(({ name }) => (
            <Table.Th key={name}>{plural(name, 2)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {series.map(({ year, counts }) => (
          <Table.Tr key={year}>
            <Table.Th scope="row">{year}</Table.Th>
            {counts.map(({ name, count }) => (
              <Table.Td key={name}>{count}</Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
