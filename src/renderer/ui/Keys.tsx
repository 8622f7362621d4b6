import { Kbd } from '@mantine/core'
import type { CommandId } from '#shared/commands'
import { useKeysOf } from './commands.ts'
import classes from './Keys.module.css'
import { ariaKeys, formatKeys } from './key-names.ts'

/** The key of a command, beside its button. Screen readers hear it from `aria-keyshortcuts` instead (`useAriaKeys`). */
export function Keys({ of }: { readonly of: CommandId }) {
  const [first] = useKeysOf(of)
  return first === undefined ? null : <KeyCap keys={first} hidden />
}

/** Keys as they are drawn. @param hidden from screen readers, which hear them from elsewhere */
export function KeyCap({ keys, hidden = false }: { readonly keys: string; readonly hidden?: boolean }) {
  return (
    <Kbd aria-hidden={hidden || undefined} size="xs" className={classes['keys'] ?? ''}>
      {formatKeys(keys)}
    </Kbd>
  )
}

/** The keys of a command for the attribute `aria-keyshortcuts` of its button. */
export const useAriaKeys = (of: CommandId): string | undefined => ariaKeys(useKeysOf(of))
