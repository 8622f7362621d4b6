import { Button, type ButtonProps } from '@mantine/core'
import { Link } from 'wouter'
import { useAriaKeys } from '../../ui/Keys.tsx'
import type { Proposed } from './use-proposed.ts'

/** To the cards that are proposed from the text, as long as some wait. */
export function ProposedLink({ proposed: { route, open }, ...look }: ButtonProps & { readonly proposed: Proposed }) {
  const keys = useAriaKeys('reader.propose')
  if (open === 0) return null
  return (
    <Button component={Link} href={route} aria-keyshortcuts={keys} {...look}>
      {open.toLocaleString('en')} proposed {open === 1 ? 'card' : 'cards'}
    </Button>
  )
}
