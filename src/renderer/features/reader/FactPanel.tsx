import { Divider, Stack } from '@mantine/core'
import { Fragment } from 'react'
import type { Fact } from '#core/content/model'
import { useContent } from '../../platform/study-content.tsx'
import { FactGrounds } from '../../ui/FactGrounds.tsx'

/** The facts behind a sentence: as of when, with which caveat, from which sources. */
export function FactPanel({ facts }: { readonly facts: readonly Fact[] }) {
  const { index } = useContent()
  return (
    <Stack gap="sm">
      {facts.map((fact, i) => (
        <Fragment key={fact.id}>
          {i > 0 && <Divider />}
          <FactGrounds fact={fact} index={index} />
        </Fragment>
      ))}
    </Stack>
  )
}
