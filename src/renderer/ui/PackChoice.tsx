import { useLocation } from 'wouter'
import type { PackId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { FilterSelect } from './Filters.tsx'

interface PackChoiceProps {
  /** Those that have something to show. */
  readonly packs: readonly LibraryPack[]
  readonly shown: PackId | null
  readonly routeOf: (pack: PackId) => string
}

/** Chooses the pack of a screen, where there is more than one to choose. */
export function PackChoice({ packs, shown, routeOf }: PackChoiceProps) {
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
      onChange={(id) => id !== null && navigate(routeOf(id))}
    />
  )
}
