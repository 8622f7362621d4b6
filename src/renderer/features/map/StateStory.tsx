import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { Country } from '#core/content/model'
import type { LibraryPack } from '#core/library/library'
import { memberRoute } from '#core/library/member-route'
import type { Standing } from '#core/map/standings'
import { Part } from '../../ui/Part.tsx'
import { StandingLine } from './StandingLine.tsx'

interface StateStoryProps {
  readonly entry: LibraryPack
  readonly country: Country
  /** Of all standings. */
  readonly names: readonly string[]
  /** Of the state in the year that is shown. */
  readonly standing: Standing | null
}

/** The state that is chosen on the map: what it is in the year, and the way to all that the pack tells of it. */
export function StateStory({ entry: { pack }, country, names, standing }: StateStoryProps) {
  return (
    <Part title={country.name}>
      {names.length > 0 && (
        <p className="tabular" style={{ margin: '0 0 4px' }}>
          <StandingLine pack={pack} names={names} standing={standing} />
        </p>
      )}
      <Anchor component={Link} href={memberRoute(pack.id, country.alpha2)} size="sm">
        All about {country.name}
      </Anchor>
    </Part>
  )
}
