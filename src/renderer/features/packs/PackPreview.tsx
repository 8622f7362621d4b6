import { List, Stack, Table, Text } from '@mantine/core'
import type { Pack } from '#core/content/model'
import type { PackReading } from '../../db/pack-messages.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { PackDiff } from '../../ui/PackDiff.tsx'

/** What a pack holds, what was made plainer on the way, and what an update changes. */
export function PackPreview({ reading }: { readonly reading: PackReading }) {
  const { pack, comparison, change, simplified, leftOut } = reading
  return (
    <Stack gap="md">
      {change === 'changed' && comparison !== null && <PackDiff comparison={comparison} />}
      {pack.description !== '' && <Text c="dimmed">{pack.description}</Text>}
      <Table aria-label="What it holds" className="tabular">
        <Table.Tbody>
          {rowsOf(reading).map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={160}>
                {name}
              </Table.Th>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {simplified.length > 0 && (
        <div>
          <Text fw={600}>Made plainer</Text>
          <Text size="sm" c="dimmed">
            A pack holds headings, paragraphs, lists and quotations. Your file stays as it is.
          </Text>
          <List size="sm" className="tabular">
            {simplified.map(({ what, count }) => (
              <List.Item key={what}>
                {what}
                {count > 1 && ` (${count} times)`}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {leftOut.length > 0 && (
        <Disclosure
          summary={`${leftOut.length} ${leftOut.length === 1 ? 'file is' : 'files are'} no part of a pack and left out`}
        >
          {() => (
            <List size="sm">
              {leftOut.map((path) => (
                <List.Item key={path} style={{ overflowWrap: 'anywhere' }}>
                  {path}
                </List.Item>
              ))}
            </List>
          )}
        </Disclosure>
      )}
    </Stack>
  )
}

function rowsOf({ pack, cards, change, proposed }: PackReading): readonly Row[] {
  const words = pack.documents.reduce((sum, document) => sum + document.words, 0)
  return [
    ['Documents', listOf(pack.documents.map(({ title }) => title))],
    ['Words', words.toLocaleString('en')],
    ...(pack.facts.length === 0 ? [] : countsOf(pack, cards.length)),
    ...(cards.length > 0 ? [] : [['Proposed cards', proposedInWords(proposed, change)] as const]),
    ['Licence', pack.license],
    ['Edition', String(pack.edition)],
  ]
}

type Row = readonly [name: string, value: string]

/** What the app finds in its sentences and the reader has not decided on, which becomes no card by itself. */
function proposedInWords(count: number, change: PackReading['change']): string {
  const isNew = change === 'new'
  if (count === 0) return isNew ? 'None. You make them from passages while you read.' : 'None that wait for you.'
  const number = count.toLocaleString('en')
  return isNew
    ? `${number}. Once it is added, you choose which ones you want.`
    : `${number} that ${count === 1 ? 'waits' : 'wait'} for you`
}

const countsOf = (pack: Pack, cards: number): readonly Row[] => [
  ['Facts', String(pack.facts.length)],
  ['Cards', String(cards)],
  ['Sources', String(pack.sources.length)],
]

/** A few titles, and how many more. */
function listOf(titles: readonly string[]): string {
  const most = 8
  const shown = titles.slice(0, most).join(', ')
  return titles.length > most ? `${shown} and ${titles.length - most} more` : shown
}
