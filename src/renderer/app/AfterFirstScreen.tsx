import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { afterFirstScreen } from '../platform/first-screen.ts'
import { ScreenBoundary } from './ErrorScreen.tsx'

/** Draws (and so loads) what the first screen can do without. */
export function AfterFirstScreen({ children }: { readonly children: ReactNode }) {
  const [there, setThere] = useState(false)
  useEffect(() => afterFirstScreen(() => setThere(true)), [])
  if (!there) return null
  return (
    <ScreenBoundary>
      <Suspense fallback={null}>{children}</Suspense>
    </ScreenBoundary>
  )
}
