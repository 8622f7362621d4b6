import { Anchor, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
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

/**
 * To the cards that the app finds in the texts: to the first text with some that wait. A pack without cards of its own says how many those are;
 * beside the cards that were made for a text they are an aside.
 */
function ProposeLink({ entry }: { readonly entry: LibraryPack }) {
  const { id, title, documents } = entry.pack
  // What cannot be counted is said on the screen that the link leads to.
  const open = useLive(() => countOpen(entry).catch(() => null), [entry])
  const document = documents.find((one) => (open?.get(one.id) ?? 0) > 0) ?? documents[0]
  if (document === undefined) return null
  const left = entry.cards.length > 0 ? 0 : [...(open?.values() ?? [])].reduce((sum, n) => sum + n, 0)
  const words = left === 0 ? 'Proposed cards' : `${amount(left, 'card')} ${left === 1 ? 'is' : 'are'} proposed`
  return (
    <Anchor component={Link} href={`/propose/${id}/${document.id}`} size="sm" aria-label={`${words}: ${title}`}>
      {words}
    </Anchor>
  )
}
