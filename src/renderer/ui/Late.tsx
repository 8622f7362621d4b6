import { type ReactNode, useEffect, useState } from 'react'

/** Shows its children only when a wait lasts over 300 ms, so that short waits do not flicker. */
export function Late({ children }: { readonly children: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300)
    return () => clearTimeout(timer)
  }, [])
  return late ? children : null
}
