import { Anchor, Text } from '@mantine/core'
import { Fragment, type ReactNode } from 'react'
import { formatWhenInSentence } from '#core/content/dates'
import type { Fact } from '#core/content/model'
import { factLine, itemLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import type { StandingChange } from '#core/map/changes'
import type { MapPoint, PointsWanted } from '#core/map/points'
import { plural } from '#core/map/standings'
import { describeWhen } from '#core/timeline/describe-item'
import type { TimelineItem } from '#core/timeline/timeline'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Part } from '../../ui/Part.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import { useToday } from '../../ui/use-today.ts'
import { LineButton } from './LineButton.tsx'
import classes from './YearStory.module.css'

interface YearStoryProps {
  readonly entry: LibraryPack
  readonly year: number
  readonly changes: readonly StandingChange[]
  /** Whether the pack says of any state what it is. */
  readonly hasStandings: boolean
  /** Where something happened: in it, or up to it. */
  readonly points: readonly MapPoint[]
  readonly span: PointsWanted['span']
  /** Shown first. */
  readonly children?: ReactNode
  readonly onOpen: (opened: OpenedFacts) => void
}

/** What the year changed, and what happened where: each opens its sentence, sources and cards. */
export function YearStory({ entry, year, changes, hasStandings, points, span, children, onOpen }: YearStoryProps) {
  return (
    <div className={classes['story']}>
      {children}
      {hasStandings && (
        <Part title={`New in ${year}`}>
          {changes.length === 0 && <Text c="dimmed">No state joined, and none changed its status.</Text>}
          {changes.map((change) => (
            <Change key={`${change.name} ${change.when.start}`} entry={entry} change={change} onOpen={onOpen} />
          ))}
        </Part>
      )}
      {points.length > 0 && <Places year={year} span={span} points={points} onOpen={onOpen} />}
    </div>
  )
}

/** What the map shows as points. On a screen only: paper has the table of the places. */
function Places({ year, span, points, onOpen }: Pick<YearStoryProps, 'year' | 'span' | 'points' | 'onOpen'>) {
  const title = span === 'year' ? `Places of ${year}` : `Places up to ${year}`
  return (
    <div className="no-print">
      <Part title={title}>
        <LongList
          label={title}
          items={points}
          keyOf={({ place }) => place.id}
          draw={({ place, items }) => (
            <>
              <strong>{place.name}</strong>
              {items.map((item) => (
                <PlacedItem key={item.id} item={item} onOpen={onOpen} />
              ))}
            </>
          )}
        />
      </Part>
    </div>
  )
}

interface PlacedItemProps {
  readonly item: TimelineItem
  readonly onOpen: (opened: OpenedFacts) => void
}

function PlacedItem({ item, onOpen }: PlacedItemProps) {
  return (
    <div className={classes['item']}>
      <LineButton line={itemLine(item)} onOpen={onOpen}>
        {item.title}
      </LineButton>
      <Text size="xs" c="dimmed" className="tabular">
        {describeWhen(item)}
      </Text>
    </div>
  )
}

interface ChangeProps {
  readonly entry: LibraryPack
  readonly change: StandingChange
  readonly onOpen: (opened: OpenedFacts) => void
}

/** A sentence whose names open what tells it. */
function Change({ entry, change, onOpen }: ChangeProps) {
  const when = formatWhenInSentence(change.when)
  if (change.kind === 'replacement')
    return (
      <Told entry={entry} fact={change.fact}>
        {change.before.map((name) => plural(name, 2)).join(' and ')} became{' '}
        <FactButton entry={entry} fact={change.fact} onOpen={onOpen}>
          {plural(change.name, 2)}
        </FactButton>{' '}
        {when}: {change.states} {change.states === 1 ? 'state' : 'states'}.
      </Told>
    )
  const [first] = change.arrivals
  return (
    <Told entry={entry} fact={first?.fact ?? null}>
      {change.arrivals.map(({ country, fact, before }, i) => (
        <Fragment key={country.alpha2}>
          {i === 0 ? '' : i === change.arrivals.length - 1 ? ' and ' : ', '}
          <FactButton entry={entry} fact={fact} onOpen={onOpen}>
            {country.name}
          </FactButton>
          {before !== null && ` (before: ${before})`}
        </Fragment>
      ))}{' '}
      became {change.arrivals.length === 1 ? change.name : plural(change.name, 2)} {when}.
    </Told>
  )
}

interface ToldProps {
  readonly entry: LibraryPack
  /** The first that tells it. */
  readonly fact: Fact | null
  readonly children: ReactNode
}

function Told({ entry, fact, children }: ToldProps) {
  const block = fact?.told[0]?.block
  return (
    <div className={classes['change']}>
      <p>{children}</p>
      {block !== undefined && <PassageLink entry={entry} block={block} />}
    </div>
  )
}

interface FactButtonProps {
  readonly entry: LibraryPack
  readonly fact: Fact
  readonly onOpen: (opened: OpenedFacts) => void
  readonly children: ReactNode
}

function FactButton({ entry: { pack }, fact, onOpen, children }: FactButtonProps) {
  const line = factLine(fact, pack.statuses, useToday())
  return (
    <Anchor
      component="button"
      type="button"
      fw={600}
      aria-label={line.title}
      onClick={(event) => onOpen({ anchor: event.currentTarget, lines: [line] })}
    >
      {children}
    </Anchor>
  )
}
