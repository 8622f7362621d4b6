import { IconTimelineEvent } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useParams } from 'wouter'
import type { LibraryPack } from '#core/library/library'
import { shownPack } from '#core/library/shown-pack'
import { useLibrary } from '../../platform/study-content.tsx'
import { NothingOfPack } from '../../ui/NothingOfPack.tsx'
import { PackChoice } from '../../ui/PackChoice.tsx'
import { PackTimeline } from './PackTimeline.tsx'
import { useKeptTimeline } from './use-timeline-state.ts'

const hasDates = ({ pack }: LibraryPack): boolean => pack.facts.some(({ when }) => when !== undefined)

/** The dated facts of one pack on a line, or in a table. */
export function TimelineScreen() {
  const { pack: asked } = useParams<{ pack?: string }>()
  const library = useLibrary()
  const [kept, change] = useKeptTimeline()
  const entry = shownPack(library, asked ?? null, kept.pack, hasDates)
  const shown = entry?.pack.id ?? null
  useEffect(() => {
    if (shown !== null && shown !== kept.pack) change({ pack: shown })
  }, [shown, kept.pack, change])
  const choice = <PackChoice packs={library.packs.filter(hasDates)} shown={shown} routeOf={(id) => `/timeline/${id}`} />
  const nothing = { screen: 'Timeline', icon: <IconTimelineEvent size={32} stroke={1.5} />, choice }
  if (entry === null)
    return <NothingOfPack {...nothing} title="This pack is not here" description="It may have been removed." />
  if (!hasDates(entry))
    return (
      <NothingOfPack
        {...nothing}
        title="No dated facts yet"
        description={`A timeline shows facts that have a date. “${entry.pack.title}” has none.`}
      />
    )
  return <PackTimeline key={entry.pack.id} entry={entry} choice={choice} />
}
