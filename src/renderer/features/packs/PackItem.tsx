import { Anchor, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { StudyDocument } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import type { PackRow } from '#core/transfer/rows'
import { countOpen } from '../../db/proposals.ts'
import { useLive } from '../../db/use-live.ts'
import { OwnPackActions } from './OwnPackActions.tsx'
import classes from './PacksScreen.module.css'

interface PackItemProps {
  readonly entry: LibraryPack
  /** Of a pack of one's own; null for one that comes with the app. */
  readonly row: PackRow | null
}

/** A pack in the list: what it is, where it leads, and what can be done with it. */
export function PackItem({ entry, row }: PackItemProps) {
  const { pack } = entry
  const [first] = pack.documents
  return (
    <li className={classes['item']} aria-label={pack.title}>
      <Title order={3}>
        {first === undefined ? (
          pack.title
        ) : (
          <Anchor component={Link} href={`/read/${pack.id}/${first.id}`} inherit c="inherit">
            {pack.title}
          </Anchor>
        )}
      </Title>
      <Text c="dimmed">{pack.description}</Text>
      <Text size="sm" c="dimmed" className="tabular">
        {countsOf(entry)}
      </Text>
      <div className={classes['links']}>
        <Anchor component={Link} href={`/about/${pack.id}`} size="sm" aria-label={`About ${pack.title}`}>
          About
        </Anchor>
        <ProposeLink entry={entry} />
        {row !== null && <OwnPackActions row={row} />}
      </div>
    </li>
  )
}

function countsOf({ pack, cards }: LibraryPack): string {
  const words = pack.documents.reduce((sum, document) => sum + document.words, 0)
  return [
    `Edition ${pack.edition}`,
    amount(pack.documents.length, 'document'),
    amount(words, 'word'),
    ...(pack.facts.length === 0 ? [] : [amount(pack.facts.length, 'fact'), amount(cards.length, 'card')]),
    pack.license,
  ].join(' · ')
}

const amount = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`

interface ProposeLinkProps {
  readonly entry: LibraryPack
}

/** To the cards that the app finds in the texts. A pack without cards of its own says how many wait for the reader. */
function ProposeLink({ entry }: ProposeLinkProps) {
  if (entry.cards.length === 0) return <CountedProposeLink entry={entry} />
  return <LinkToProposals entry={entry} document={entry.pack.documents[0]} words="Proposed cards" />
}

/** It leads to the first text with some that wait. */
function CountedProposeLink({ entry }: ProposeLinkProps) {
  // What cannot be counted is said on the screen that the link leads to.
  const open = useLive(() => countOpen(entry).catch(() => null), [entry])
  const left = [...(open?.values() ?? [])].reduce((sum, n) => sum + n, 0)
  const { documents } = entry.pack
  const document = documents.find(({ id }) => (open?.get(id) ?? 0) > 0) ?? documents[0]
  const words = left === 0 ? 'Proposed cards' : `${amount(left, 'card')} ${left === 1 ? 'is' : 'are'} proposed`
  return <LinkToProposals entry={entry} document={document} words={words} />
}

interface LinkToProposalsProps extends ProposeLinkProps {
  readonly document: StudyDocument | undefined
  readonly words: string
}

function LinkToProposals({ entry: { pack }, document, words }: LinkToProposalsProps) {
  if (document === undefined) return null
  return (
    <Anchor
      component={Link}
      href={`/propose/${pack.id}/${document.id}`}
      size="sm"
      aria-label={`${words}: ${pack.title}`}
    >
      {words}
    </Anchor>
  )
}
