import { Button, Slider } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { describeCounts, type StandingCount } from '#core/map/standings'
import type { Years } from '#core/map/years'
import { runCommand, useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { usePlay } from './use-play.ts'
import classes from './YearBar.module.css'

interface YearBarProps {
  readonly year: number
  readonly years: Years
  /** How many states are what; null in a pack that says it of none. */
  readonly counts: readonly StandingCount[] | null
  /** Whether something of the year is open: it stays, and Escape is for what is open. */
  readonly isHeld: boolean
  readonly onYear: (year: number) => void
}

/** Ticks are named so many years apart. */
const TICK = 5

/** The year that is shown: by a slider, by keys, or one after the other. */
export function YearBar({ year, years: { first, last }, counts, isHeld, onYear }: YearBarProps) {
  const [isPlaying, setPlaying] = usePlay(isHeld, () => {
    if (year < last) onYear(year + 1)
    return year + 1 < last
  })
  const play = (): void => {
    // From the end it begins again.
    if (!isPlaying && year === last) onYear(first)
    setPlaying(!isPlaying)
  }
  const choose = (chosen: number): void => {
    setPlaying(false)
    onYear(chosen)
  }
  useCommands({
    'map.play': { isEnabled: () => first < last, run: play },
    'map.stop': { isEnabled: () => isPlaying && !isHeld, run: () => setPlaying(false) },
    'map.earlier': { isEnabled: () => year > first, run: () => choose(year - 1) },
    'map.later': { isEnabled: () => year < last, run: () => choose(year + 1) },
  })
  return (
    <section aria-label="Year" className={classes['bar']}>
      {/* Who lets it play hears the counts where it stops. */}
      <p className={classes['now']} role="status" aria-live={isPlaying ? 'off' : 'polite'}>
        <span className={classes['year']}>{year}</span> {counts !== null && describeCounts(counts)}
      </p>
      {first < last && (
        <div className={`${classes['controls']} no-print`}>
          <PlayButton isPlaying={isPlaying} />
          <Slider
            className={classes['slider'] ?? ''}
            min={first}
            max={last}
            step={1}
            value={year}
            onChange={choose}
            label={null}
            marks={ticksOf(first, last)}
            thumbLabel="Year"
          />
        </div>
      )}
    </section>
  )
}

function ticksOf(first: number, last: number): { value: number; label?: string }[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => year === first || year === last || year % TICK === 0)
    .map((value) => (isCrowded(value, first, last) ? { value } : { value, label: String(value) }))
}

/** Beside the first or last year there is no room for another's name. */
const isCrowded = (year: number, first: number, last: number): boolean =>
  [first, last].some((end) => year !== end && Math.abs(year - end) < (last - first) / 10)

function PlayButton({ isPlaying }: { readonly isPlaying: boolean }) {
  const Icon = isPlaying ? IconPlayerPause : IconPlayerPlay
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys of="map.play" />}
      aria-keyshortcuts={useAriaKeys('map.play')}
      className={classes['play'] ?? ''}
      onClick={() => runCommand('map.play')}
    >
      {isPlaying ? 'Pause' : 'Play'}
    </Button>
  )
}
