import { Kbd } from '@mantine/core'
import { formatKeys } from './commands.ts'
import classes from './Keys.module.css'

/** The key beside an action. Screen readers hear it from the button's `aria-keyshortcuts` instead. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <Kbd aria-hidden size="xs" className={classes['keys'] ?? ''}>
      {formatKeys(keys)}
    </Kbd>
  )
}
