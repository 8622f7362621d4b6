import { useEffect, useEffectEvent, useState } from 'react'

/** How long a year is shown, ms: also so that nobody has to follow quick changes who asked for less motion. */
const STEP = { full: 1000, reduced: 2500 } as const

/** Steps on by itself while it plays. @param isHeld stands still for as long @param onStep goes on by one; false at the end */
export function usePlay(
  isHeld: boolean,
  onStep: () => boolean,
): readonly [isPlaying: boolean, setPlaying: (isPlaying: boolean) => void] {
  const [isPlaying, setPlaying] = useState(false)
  const step = useEffectEvent(() => {
    if (!onStep()) setPlaying(false)
  })
  useEffect(() => {
    if (!isPlaying || isHeld) return
    const wait = document.documentElement.dataset['motion'] === 'reduced' ? STEP.reduced : STEP.full
    const timer = setInterval(() => step(), wait)
    return () => clearInterval(timer)
  }, [isPlaying, isHeld])
  return [isPlaying, setPlaying]
}
