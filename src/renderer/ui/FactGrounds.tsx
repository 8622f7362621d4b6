import { Text } from '@mantine/core'
import { formatDate } from '#core/content/dates'
import type { PackIndex } from '#core/content/index-pack'
import type { Fact } from '#core/content/model'
import { Caveat, SourceList } from './Citation.tsx'
import { sourceActions } from './say.tsx'

const SURE = {
  high: 'two or more sources',
  medium: 'one solid source, or sources that differ in detail',
  low: 'one weak source',
}

interface FactGroundsProps {
  readonly fact: Fact
  /** Of the fact's own pack. */
  readonly index: PackIndex
}

/** What a fact rests on: as of when, with which caveat, from which sources. */
export function FactGrounds({ fact, index }: FactGroundsProps) {
  return (
    <>
      <Text size="sm">
        As of <strong>{formatDate(fact.asOf)}</strong> · rests on {SURE[fact.confidence]}
      </Text>
      {fact.caveat !== undefined && <Caveat text={fact.caveat} />}
      {fact.alternatives.length > 0 && <Text size="sm">Other sources say: {fact.alternatives.join('; ')}</Text>}
      <SourceList sources={fact.sources.flatMap((id) => index.sources.get(id) ?? [])} {...sourceActions} />
    </>
  )
}
