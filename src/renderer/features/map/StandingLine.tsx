import type { Pack } from '#core/content/model'
import { describeSince, type Standing } from '#core/map/standings'
import { Swatch } from './Standing.tsx'

interface StandingLineProps {
  readonly pack: Pack
  /** Of all standings. */
  readonly names: readonly string[]
  readonly standing: Standing | null
}

/** What a state is, and since when. */
export function StandingLine({ pack, names, standing }: StandingLineProps) {
  return (
    <>
      <Swatch names={names} name={standing?.name ?? null} />{' '}
      {standing === null
        ? 'not part of the organization'
        : `${standing.name}, since ${describeSince(standing, pack.statuses)}`}
    </>
  )
}
