import { type ReactNode, useSyncExternalStore } from 'react'
import { printing } from '../platform/print.ts'

/** What stands on paper only. It is made when the page is printed. */
export function OnPaper({ children }: { readonly children: () => ReactNode }) {
  return useSyncExternalStore(printing.subscribe, printing.now) ? children() : null
}
