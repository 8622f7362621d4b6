import { List, Stack, Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import type { CardChange } from '#core/cards/compare-cards'
import type { DocumentChange, PackComparison } from '#core/content/compare-packs'
import { countChanges, describeComparison, describeCounts } from '#core/content/describe-comparison'
import type { Passage } from '#core/content/pair-passages'
import { Disclosure } from './Disclosure.tsx'
import { CardDiff, PassageDiff } from './ItemDiff.tsx'
import { LongList } from './LongList.tsx'

interface PackDiffProps {
  readonly comparison: PackComparison
  /** Where a passage of the newer side opens; not given while its text is not there yet. */
  readonly routeOf?: (passage: Passage) => string
}

/** What became of a pack's texts and cards from one edition to another: in a few words, then all of it behind a line for each document. */
export function PackDiff({ comparison, routeOf }: PackDiffProps) {
  const counts = useMemo(() => countChanges(comparison), [comparison])
  const titles = useMemo(() => titlesOf(comparison), [comparison])
  const lines = describeComparison(counts)
  const changed = comparison.documents.filter(isChanged)
  return (
    <Stack gap="md">
      {lines.length === 0 ? (
        <Text>Nothing changed: the texts and cards are the same to the letter.</Text>
      ) : (
        <List className="tabular">
          {lines.map((line) => (
            <List.Item key={line}>{line}.</List.Item>
          ))}
        </List>
      )}
      {counts.cards === null && (
        <Text size="sm" c="dimmed">
          The cards of the earlier edition were not kept, so they are not compared.
        </Text>
      )}
      {changed.length > 0 && (
        <section aria-labelledby="diff-texts">
          <Title order={3} id="diff-texts" mb={4}>
            Texts
          </Title>
          {changed.map((document) => (
            <DocumentDiff key={document.id} document={document} titles={titles} routeOf={routeOf} />
          ))}
        </section>
      )}
      {comparison.cards !== null && <CardsDiff cards={comparison.cards} />}
    </Stack>
  )
}

const isChanged = ({ kind, passages }: DocumentChange): boolean =>
  kind !== 'kept' || passages.some((passage) => passage.kind !== 'kept')

type Titles = ReadonlyMap<string, string>

const titlesOf = ({ documents }: PackComparison): Titles =>
  new Map(documents.map(({ id, title, formerTitle }) => [id, formerTitle ?? title]))

interface DocumentDiffProps {
  readonly document: DocumentChange
  /** What the documents were called, by id. */
  readonly titles: Titles
  readonly routeOf: PackDiffProps['routeOf']
}

function DocumentDiff({ document, titles, routeOf }: DocumentDiffProps) {
  const { kind, title, formerTitle } = document
  const changed = document.passages.filter((passage) => passage.kind !== 'kept')
  const { passages } = countChanges({ documents: [document], cards: null })
  const kept = passages.kept === 0 ? '' : `${passages.kept} as they were`
  const told = [describeCounts(passages, 'passage'), kept].filter((words) => words !== '').join(', ')
  return (
    <Disclosure
      summary={
        <>
          <strong>{title}</strong>
          {kind === 'new' && ' (new document)'}
          {kind === 'retired' && ' (no longer there)'}
          {kind === 'renamed' && ` (was “${formerTitle}”)`}
          {told !== '' && <>: {told}</>}
        </>
      }
    >
      {() => (
        <LongList
          label={`Changes in ${title}`}
          items={changed}
          keyOf={({ kind: change, before, after }) => `${change} ${before?.block} ${after?.block}`}
          draw={(change) => <PassageDiff change={change} titleOf={(id) => titles.get(id) ?? id} routeOf={routeOf} />}
        />
      )}
    </Disclosure>
  )
}

const CARD_KINDS = [
  { kind: 'new', title: 'New cards', meaning: 'They come among the new cards of the next days.' },
  { kind: 'reworded', title: 'Reworded cards', meaning: 'They are the same cards, so they keep their reviews.' },
  { kind: 'retired', title: 'Retired cards', meaning: 'They are asked no more. Their reviews are kept.' },
] as const

function CardsDiff({ cards }: { readonly cards: readonly CardChange[] }) {
  if (cards.every(({ kind }) => kind === 'kept')) return null
  return (
    <section aria-labelledby="diff-cards">
      <Title order={3} id="diff-cards" mb={4}>
        Cards
      </Title>
      {CARD_KINDS.map(({ kind, title, meaning }) => {
        const some = cards.filter((card) => card.kind === kind)
        if (some.length === 0) return null
        return (
          <Disclosure
            key={kind}
            summary={
              <>
                <strong>
                  {title}: {some.length}.
                </strong>{' '}
                {meaning}
              </>
            }
          >
            {() => (
              <LongList
                label={title}
                items={some}
                keyOf={({ before, after }) => (after ?? before).id}
                draw={(change) => <CardDiff change={change} />}
              />
            )}
          </Disclosure>
        )
      })}
    </section>
  )
}
