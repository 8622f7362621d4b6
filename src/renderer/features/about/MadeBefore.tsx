import { Anchor, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { PackId } from '#core/ids'
import { type FoundCounts, type PlacesFound, readPlacesFound } from '../../db/places-found.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'

const KINDS: readonly { readonly kind: keyof PlacesFound; readonly name: string; readonly route: string }[] = [
  { kind: 'highlights', name: 'Highlights', route: '/highlights' },
  { kind: 'notes', name: 'Notes', route: '/notes' },
  { kind: 'cards', name: 'Your own cards', route: '/cards' },
]

/** What became of the reader's highlights, notes and own cards on earlier editions, and where to go when some need them. */
export function MadeBefore({ pack }: { readonly pack: PackId }) {
  const library = useLibrary()
  const found = useLive(() => readPlacesFound(library, pack), [library, pack])
  const some = KINDS.filter(({ kind }) => found !== undefined && total(found[kind]) > 0)
  if (found === undefined) return <Text mih={21} />
  if (some.length === 0) return <Text c="dimmed">Nothing yet, so nothing had to be found again.</Text>
  return (
    <>
      <Text>Nothing of yours is dropped. What was made on an earlier edition was looked for in this one:</Text>
      <List className="tabular">
        {some.map(({ kind, name, route }) => (
          <List.Item key={kind}>
            {name}: {describeFound(found[kind])}.{' '}
            {found[kind].lost > 0 && (
              <Anchor component={Link} href={route} className="no-print" underline="always">
                Look at them
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </>
  )
}

const total = ({ exact, moved, lost }: FoundCounts): number => exact + moved + lost

/** "10 where they were, 1 moved with the text, 2 need you": what does not occur is left out. */
function describeFound({ exact, moved, lost }: FoundCounts): string {
  return [
    exact === 0 ? '' : `${exact} where ${exact === 1 ? 'it was' : 'they were'}`,
    moved === 0 ? '' : `${moved} moved with the text`,
    lost === 0 ? '' : `${lost} ${lost === 1 ? 'needs' : 'need'} you`,
  ]
    .filter((words) => words !== '')
    .join(', ')
}
