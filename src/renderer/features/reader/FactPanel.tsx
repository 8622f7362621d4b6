import { Divider, Stack, Text } from '@mantine/core'
import { Fragment } from 'react'
import { formatDate } from '#core/content/dates'
import type { Fact } from '#core/content/model'
import { useContent } from '../../platform/study-content.tsx'
import { Caveat, SourceList } from '../../ui/Citation.tsx'
import { sourceActions } from '../../ui/say.tsx'

const SURE = {
  high: 'two or more sources',
  medium: 'one solid source, or sources that differ in detail',
  low: 'one weak source',
}

/** The facts behind a sentence: as of when, with which caveat, from which sources. */
export function FactPanel({ facts }: { readonly facts: readonly Fact[] }) {
  const { index } = useContent()
  return (
    <Stack gap="sm">
      {facts.map((fact, i) => (
        <Fragment key={fact.id}>
          {i > 0 && <Divider />}
          <Text size="sm">
            As of <strong>{formatDate(fact.asOf)}</strong> · rests on {SURE[fact.confidence]}
          </Text>
          {fact.caveat !== undefined && <Caveat text={fact.caveat} />}
          {fact.alternatives.length > 0 && <Text size="sm">Other sources say: {fact.alternatives.join('; ')}</Text>}
          <SourceList sources={fact.sources.flatMap((id) => index.sources.get(id) ?? [])} {...sourceActions} />
        </Fragment>
      ))}
    </Stack>
  )
}
