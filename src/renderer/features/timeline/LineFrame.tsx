import type { ReactNode, Ref } from 'react'
import classes from './Line.module.css'
import type { PlacedLane } from './use-line-layout.ts'

interface LineFrameProps {
  readonly lanes: readonly PlacedLane[]
  /** The id of the element that names a lane. */
  readonly titleId: (lane: string) => string
  readonly viewRef: Ref<HTMLDivElement>
  /** What moves. */
  readonly children: ReactNode
}

/** The names of the lanes, and beside them the window through which the line is seen. */
export function LineFrame({ lanes, titleId, viewRef, children }: LineFrameProps) {
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0)
  return (
    <div className={classes['frame']} style={{ height: `calc(var(--scale) + ${height}px)` }}>
      <div className={classes['names']}>
        {lanes.map(({ lane, top, height: own }) => (
          <div key={lane.id} id={titleId(lane.id)} className={classes['name']} style={{ top, height: own }}>
            {lane.title}
          </div>
        ))}
      </div>
      <div ref={viewRef} className={classes['view']}>
        {lanes.map(({ lane, top, height: own }) => (
          <div key={lane.id} className={classes['band']} style={{ top, height: own }} />
        ))}
        {children}
      </div>
    </div>
  )
}
