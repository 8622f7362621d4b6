import { Divider, Stack } from '@mantine/core'
import { Fragment } from 'react'
import type { PackIndex } from '#core/content/index-pack'
import type { Fact } from '#core/content/model'
import { FactGrounds } from '../../ui/FactGrounds.tsx'

interface FactPanelProps {
  readonly facts: readonly Fact[]
  /** Of the facts' own pack. */
  readonly index: PackIndex
}

/** The facts behind a sentence: as of when, with which caveat, from which sources. */
export function FactPanel({ facts, index }: FactPanelProps) {
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
