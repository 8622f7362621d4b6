import { Button, EmptyState } from '@mantine/core'
import { IconTimelineEvent } from '@tabler/icons-react'
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import type { PackId } from '#core/ids'
import type { Library, LibraryPack } from '#core/library/library'
import { useLibrary } from '../../platform/study-content.tsx'
import { FilterSelect } from '../../ui/Filters.tsx'
import { Page } from '../../ui/Page.tsx'
import { PackTimeline } from './PackTimeline.tsx'
import { useKeptTimeline } from './use-timeline-state.ts'

const hasDates = ({ pack }: LibraryPack): boolean => pack.facts.some(({ when }) => when !== undefined)

/** The dated facts of one pack on a line, or in a table. */
export function TimelineScreen() {
  const { pack: asked } = useParams<{ pack?: string }>()
  const library = useLibrary()
  const [kept, change] = useKeptTimeline()
  const entry = shownPack(library, asked ?? null, kept.pack)
  const shown = entry?.pack.id ?? null
  useEffect(() => {
    if (shown !== null && shown !== kept.pack) change({ pack: shown })
  }, [shown, kept.pack, change])
  const choice = <PackChoice packs={library.packs.filter(hasDates)} shown={shown} />
  if (entry === null)
    return <Nothing title="This pack is not here" description="It may have been removed." choice={choice} />
  if (!hasDates(entry))
    return (
      <Nothing
        title="No dated facts yet"
        description={`A timeline shows facts that have a date. “${entry.pack.title}” has none.`}
        choice={choice}
      />
    )
  return <PackTimeline key={entry.pack.id} entry={entry} choice={choice} />
}

/** The pack that the address names, else the one shown last, else the first that has dates. Null when the named one is not there. */
function shownPack({ packs }: Library, asked: string | null, last: PackId | null): LibraryPack | null {
  const find = (id: string | null) => packs.find(({ pack }) => pack.id === id) ?? null
  return asked === null ? (find(last) ?? packs.find(hasDates) ?? packs[0] ?? null) : find(asked)
}

interface NothingProps {
  readonly title: string
  readonly description: string
  readonly choice: React.ReactNode
}

function Nothing({ title, description, choice }: NothingProps) {
  return (
    <Page title="Timeline" actions={choice}>
      <EmptyState icon={<IconTimelineEvent size={32} stroke={1.5} />} title={title} description={description} mt="lg">
        <Button component={Link} href="/packs">
          Packs
        </Button>
      </EmptyState>
    </Page>
  )
}

interface PackChoiceProps {
  /** Those that have something to show. */
  readonly packs: readonly LibraryPack[]
  readonly shown: PackId | null
}

/** Chooses the pack, where there is more than one to choose. */
function PackChoice({ packs, shown }: PackChoiceProps) {
  const [, navigate] = useLocation()
  const options = packs.map(({ pack }) => ({ value: pack.id, label: pack.title }))
  const isAmong = options.some(({ value }) => value === shown)
  if (options.length === 0 || (options.length === 1 && isAmong)) return null
  return (
    <FilterSelect
      label="Pack"
      {...(isAmong ? {} : { all: 'Choose a pack' })}
      value={isAmong ? shown : null}
      options={options}
      onChange={(id) => id !== null && navigate(`/timeline/${id}`)}
    />
  )
}
