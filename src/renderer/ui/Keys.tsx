import { Kbd } from '@mantine/core'
import type { CommandId } from '#shared/commands'
import { useKeysOf } from './commands.ts'
import classes from './Keys.module.css'
import { ariaKeys, formatKeys } from './key-names.ts'

/** The key of a command, beside its button. Screen readers hear it from `aria-keyshortcuts` instead (`useAriaKeys`). */
export function Keys({ of }: { readonly of: CommandId }) {
  const [first] = useKeysOf(of)
  return first === undefined ? null : (
    <Kbd aria-hidden size="xs" className={classes['keys'] ?? ''}>
      {formatKeys(first)}
    </Kbd>
  )
}

/** The keys of a command for the attribute `aria-keyshortcuts` of its button. */
export const useAriaKeys = (of: CommandId): string | undefined => ariaKeys(useKeysOf(of))
