import { memo, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DrawnState, Point } from '#core/map/draw-map'
import type { Standing, Standings } from '#core/map/standings'
import { KEEPS_FOCUS } from '../../ui/keep-focus.ts'
import classes from './MapView.module.css'
import { fillOf } from './Standing.tsx'
import { useRoving } from './use-roving.ts'

interface MapStatesProps {
  readonly states: readonly DrawnState[]
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standings: Standings
  /** The id of the patterns. */
  readonly patterns: string
  /** A px of the screen, in units of the frame. */
  readonly px: number
  /** The id of what says how the keys work. */
  readonly describedBy: string
  /** The ISO code of the state that takes the focus; null for the first. */
  readonly current: string | null
  /** Whether that takes the focus now. */
  readonly isSought: boolean
  readonly onFound: () => void
  /** The focus came to one; `isSeen` where by keyboard. */
  readonly onReach: (state: DrawnState, isSeen: boolean) => void
  readonly onOpen: (state: DrawnState) => void
  readonly onStride: (direction: Point) => void
}

/** A state that is smaller on the screen gets a disc, px. */
const SMALL = 10
const DISC = 5

/** The pack's states, each a choice of one list. */
export function MapStates(props: MapStatesProps) {
  const { states, names, standings, patterns, px, describedBy, current, isSought } = props
  const { onFound, onReach, onOpen, onStride } = props
  const list = useRef<SVGGElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const at = (index: number, then: (state: DrawnState) => void): void => {
    const state = states[index]
    if (state !== undefined) then(state)
  }
  const { onFocus, ...keys } = useRoving({
    points: states.map(({ center }) => center),
    onReach: (index, isByKey) =>
      at(index, (state) => {
        // Whoever clicked on the way to it sees where it is as well.
        const isSeen = isByKey || isSought
        setFocused(isSeen ? state.country.alpha2 : null)
        onReach(state, isSeen)
      }),
    onOpen: (index) => at(index, onOpen),
    onStride,
  })
  const isSmall = ({ width, height }: DrawnState): boolean => Math.max(width, height) < SMALL * px
  const stop = states.some(({ country }) => country.alpha2 === current) ? current : states[0]?.country.alpha2
  const ring = states.find(({ country }) => country.alpha2 === focused)
  const find = useEffectEvent(() => {
    const index = states.findIndex(({ country }) => country.alpha2 === current)
    list.current?.querySelector<SVGElement>(`[data-spot="${index}"]`)?.focus()
    onFound()
  })
  useEffect(() => {
    if (isSought) find()
  }, [isSought])
  return (
    <>
      {/* The heading of the screen leaves the focus to the state that is sought. */}
      <g
        ref={list}
        {...KEEPS_FOCUS}
        role="listbox"
        aria-label="States"
        aria-describedby={describedBy}
        {...keys}
        onFocus={onFocus}
        onBlur={() => setFocused(null)}
      >
        {states.map((state, index) => (
          <State
            key={state.country.alpha2}
            state={state}
            index={index}
            standing={standings.get(state.country.alpha2) ?? null}
            names={names}
            patterns={patterns}
            disc={isSmall(state) ? DISC * px : null}
            isStop={state.country.alpha2 === stop}
          />
        ))}
      </g>
      {ring !== undefined && (
        <g className={classes['ring'] ?? ''} aria-hidden>
          {isSmall(ring) ? (
            <circle cx={ring.center[0]} cy={ring.center[1]} r={(DISC + 4) * px} />
          ) : (
            <path d={ring.path} />
          )}
        </g>
      )}
    </>
  )
}

interface StateProps {
  readonly state: DrawnState
  readonly index: number
  readonly standing: Standing | null
  readonly names: readonly string[]
  readonly patterns: string
  /** The radius of the disc that shows where it is; null where it is large enough. */
  readonly disc: number | null
  readonly isStop: boolean
}

const State = memo(function State({ state, index, standing, names, patterns, disc, isStop }: StateProps) {
  const { country, path, center } = state
  const name = standing === null ? country.name : `${country.name}: ${standing.name}`
  const look =
    standing === null ? { className: classes['other'] ?? '' } : { fill: fillOf(patterns, names, standing.name) }
  return (
    <g
      role="option"
      aria-selected={isStop}
      aria-label={name}
      tabIndex={isStop ? 0 : -1}
      data-spot={index}
      className={classes['state'] ?? ''}
    >
      <title>{name}</title>
      <path d={path} {...look} />
      {disc !== null && <circle cx={center[0]} cy={center[1]} r={disc} {...look} />}
    </g>
  )
})
