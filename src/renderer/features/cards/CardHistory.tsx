import { Table, Text } from '@mantine/core'
import { formatInterval } from '#core/scheduling/describe-due'
import { formatTook } from '#core/scheduling/describe-memory'
import { dayName, GRADE_NAMES } from '#core/scheduling/explain-due'
import { effectiveLines } from '#core/scheduling/fold-log'
import type { LineOf, LogLine } from '#core/scheduling/log-line'
import { type Moment, type StudyDay, studyDayOf } from '#core/scheduling/study-day'
import classes from './CardScreen.module.css'

interface CardHistoryProps {
  /** All lines of the card, in the order of writing. */
  readonly lines: readonly LogLine[]
  readonly now: Moment
}

/** Every answer to a card, the newest first; what was taken back is left out. */
export function CardHistory({ lines, now }: CardHistoryProps) {
  const told = effectiveLines(lines).filter((line) => line.kind === 'answer' || line.kind === 'reset')
  const today = studyDayOf(now)
  return (
    <section className={classes['section']} aria-labelledby="history">
      <h2 id="history">History</h2>
      {told.length === 0 ? (
        <Text c="dimmed">No answer yet.</Text>
      ) : (
        <Table className={classes['history'] ?? ''} aria-labelledby="history">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Day</Table.Th>
              <Table.Th>Answer</Table.Th>
              <Table.Th>Took</Table.Th>
              <Table.Th>Interval given</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {told.toReversed().map((line) => (
              <Told key={line.id} line={line} today={today} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}

interface ToldProps {
  readonly line: LineOf<'answer'> | LineOf<'reset'>
  readonly today: StudyDay
}

function Told({ line, today }: ToldProps) {
  const when = <Table.Td title={new Date(line.at).toLocaleString()}>{dayName(line.day, today)}</Table.Td>
  if (line.kind === 'reset')
    return (
      <Table.Tr>
        {when}
        <Table.Td colSpan={3}>Started anew</Table.Td>
      </Table.Tr>
    )
  return (
    <Table.Tr>
      {when}
      <Table.Td>{GRADE_NAMES[line.rating]}</Table.Td>
      <Table.Td>{formatTook(line.took)}</Table.Td>
      <Table.Td>{formatInterval(line, line.at)}</Table.Td>
    </Table.Tr>
  )
}
