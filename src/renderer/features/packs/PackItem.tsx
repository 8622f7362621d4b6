import { Anchor, Menu, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { Pack } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import type { PackRow } from '#core/transfer/rows'
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
        <ProposeLink pack={pack} />
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

/** To the cards that the app can find in a text; of several texts the reader chooses one. */
function ProposeLink({ pack }: { readonly pack: Pack }) {
  const [first] = pack.documents
  if (first === undefined) return null
  const routeTo = (document: string): string => `/propose/${pack.id}/${document}`
  if (pack.documents.length === 1)
    return (
      <Anchor component={Link} href={routeTo(first.id)} size="sm" aria-label={`Cards from this text: ${pack.title}`}>
        Cards from this text
      </Anchor>
    )
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Anchor component="button" type="button" size="sm" aria-label={`Cards from a text: ${pack.title}`}>
          Cards from a text
        </Anchor>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {pack.documents.map(({ id, title }) => (
          <Menu.Item key={id} component={Link} href={routeTo(id)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
