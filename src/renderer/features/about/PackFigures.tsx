import { Table } from '@mantine/core'
import { useMemo } from 'react'
import type { TemplateId } from '#core/cards/model'
import { formatDate } from '#core/content/dates'
import { countPack, countTemplates, newestSourceDay } from '#core/library/about-pack'
import type { LibraryPack } from '#core/library/library'
import { type NamedValue, NamedValues } from '../../ui/NamedValues.tsx'
import classes from './About.module.css'

const figures = new Intl.NumberFormat('en-GB')

/** How old a pack is, under which licence it is, and how much there is of everything. */
export function PackFigures({ entry }: { readonly entry: LibraryPack }) {
  const rows = useMemo(() => [...datesOf(entry), ...countsOf(entry)], [entry])
  return (
    <div className={classes['figures']}>
      <NamedValues rows={rows} />
      {entry.cards.length > 0 && <Templates entry={entry} />}
    </div>
  )
}

function datesOf({ pack }: LibraryPack): readonly NamedValue[] {
  const published = pack.editions.find(({ edition }) => edition === pack.edition)?.date
  const newest = newestSourceDay(pack)
  return [
    ['Edition', published === undefined ? String(pack.edition) : `${pack.edition}, of ${formatDate(published)}`],
    ...(pack.sources.length === 0 ? [] : [['Sources read until', formatDate(pack.sourcesReadUntil)] as const]),
    ...(newest === null ? [] : [['Newest date in a source’s title', formatDate(newest)] as const]),
    ['Licence', pack.license === '' ? 'Not named' : pack.license],
  ]
}

function countsOf(entry: LibraryPack): readonly NamedValue[] {
  const { documents, words, facts, citedSentences, sources, terms, cards } = countPack(entry)
  const counts: readonly (readonly [string, number])[] = [
    ['Documents', documents],
    ['Words', words],
    ['Facts', facts],
    ['Sentences that tell them', citedSentences],
    ['Sources', sources],
    ['Terms explained', terms],
    ['Cards', cards],
  ]
  return counts.flatMap(([name, count]) => (count === 0 ? [] : [[name, figures.format(count)] as const]))
}

const TEMPLATES: Readonly<Record<TemplateId, string>> = {
  cloze: 'Which words are left out?',
  when: 'When?',
  what: 'What?',
  where: 'Where?',
  who: 'Who?',
  accession: 'Which state joined, and when?',
}

function Templates({ entry }: { readonly entry: LibraryPack }) {
  const templates = useMemo(() => countTemplates(entry), [entry])
  return (
    <Table className={classes['templates'] ?? ''} withRowBorders={false} verticalSpacing={2}>
      <Table.Caption>Cards by what they ask</Table.Caption>
      <Table.Tbody>
        {templates.map(({ template, cards }) => (
          <Table.Tr key={template}>
            <Table.Th scope="row">{TEMPLATES[template]}</Table.Th>
            <Table.Td>{figures.format(cards)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
