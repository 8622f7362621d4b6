import { Alert, Text, Title } from '@mantine/core'
import type { PackRow } from '#core/transfer/rows'
import type { BrokenPack } from '../../db/own-packs.ts'
import { OwnPackActions } from './OwnPackActions.tsx'
import { ProblemList } from './PackProblems.tsx'
import classes from './PacksScreen.module.css'

/** A pack whose files can no longer be read: what is wrong, and what to do. */
export function BrokenPackItem({ broken, row }: { readonly broken: BrokenPack; readonly row: PackRow | null }) {
  return (
    <li className={classes['item']} aria-label={broken.title}>
      <Title order={3}>{broken.title}</Title>
      <Alert color="red" variant="outline" title="This pack cannot be read any more" my="xs">
        <Text size="sm" mb="xs">
          Update it from the file that it came from, or put a backup back. What you made of it is kept, and the other
          packs are as they were.
        </Text>
        <ProblemList problems={broken.problems} />
      </Alert>
      <div className={classes['links']}>{row !== null && <OwnPackActions row={row} />}</div>
    </li>
  )
}
