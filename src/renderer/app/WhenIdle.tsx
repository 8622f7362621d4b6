import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { ScreenBoundary } from './ErrorScreen.tsx'

/** Draws (and so loads) what the first screen can do without, once the browser has nothing else to do. */
export function WhenIdle({ children }: { readonly children: ReactNode }) {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    const id = requestIdleCallback(() => setIdle(true))
    return () => cancelIdleCallback(id)
  }, [])
  if (!idle) return null
  return (
    <ScreenBoundary>
      <Suspense fallback={null}>{children}</Suspense>
    </ScreenBoundary>
  )
}
