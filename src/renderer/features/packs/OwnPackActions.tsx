import { Anchor } from '@mantine/core'
import type { MouseEvent } from 'react'
import type { PackRow } from '#core/transfer/rows'
import { removePack } from '../../db/packs.ts'
import { momentNow } from '../../platform/clock.ts'
import { leaveRow } from './leave-row.ts'
import { addFile, savePack } from './pack-actions.ts'

/** What can be done with a pack of one's own. */
export function OwnPackActions({ row }: { readonly row: PackRow }) {
  const remove = (event: MouseEvent<Element>) => {
    leaveRow(event.currentTarget)
    void removePack(row.id, momentNow().at)
  }
  const actions = [
    ['Update', () => void addFile(row.id)],
    ['Save as a file', () => void savePack(row)],
    ['Remove', remove],
  ] as const
  return actions.map(([name, run]) => (
    <Anchor key={name} component="button" type="button" size="sm" aria-label={`${name}: ${row.title}`} onClick={run}>
      {name}
    </Anchor>
  ))
}
