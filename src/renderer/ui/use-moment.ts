import { useEffect, useState } from 'react'
import { type Moment, momentNow } from '../platform/clock.ts'

/** How often a screen looks at the clock, in ms. */
const EVERY_MS = 20_000

/** The moment that it is now, anew every 20 seconds and when the window comes to the front: for what a screen says of the time. */
export function useMoment(): Moment {
  const [moment, setMoment] = useState(momentNow)
  useEffect(() => {
    const look = () => setMoment(momentNow())
    const timer = setInterval(look, EVERY_MS)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [])
  return moment
}
