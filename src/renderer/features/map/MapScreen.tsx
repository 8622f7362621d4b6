import { IconMap2 } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useParams } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { shownPack } from '#core/library/shown-pack'
import { useLibrary } from '../../platform/study-content.tsx'
import { NothingOfPack } from '../../ui/NothingOfPack.tsx'
import { PackChoice } from '../../ui/PackChoice.tsx'
import { PackMap } from './PackMap.tsx'
import { mapRoute } from './routes.ts'
import { useKeptMap } from './use-map-state.ts'

const hasStates = ({ pack }: LibraryPack): boolean => pack.countries.length > 0

/** The states of one pack on a map, or in a table, year by year. */
export function MapScreen() {
  const { pack: asked } = useParams<{ pack?: string }>()
  const library = useLibrary()
  const [kept, change] = useKeptMap()
  const entry = shownPack(library, asked ?? null, kept.pack, hasStates)
  const shown = entry?.pack.id ?? null
  useEffect(() => {
    if (shown !== null && shown !== kept.pack) change({ pack: shown })
  }, [shown, kept.pack, change])
  const choice = <PackChoice packs={library.packs.filter(hasStates)} shown={shown} routeOf={mapRoute} />
  const nothing = { screen: 'Map', icon: <IconMap2 size={32} stroke={1.5} />, choice }
  if (entry === null)
    return <NothingOfPack {...nothing} title="This pack is not here" description="It may have been removed." />
  if (!hasStates(entry))
    return (
      <NothingOfPack
        {...nothing}
        title="No states yet"
        description={`A map shows the states that a pack tells of. “${entry.pack.title}” names none.`}
      />
    )
  return <PackMap key={entry.pack.id} entry={entry} choice={choice} />
}
