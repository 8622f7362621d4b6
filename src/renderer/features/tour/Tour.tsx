import { useState } from 'react'
import { useLocation } from 'wouter'
import { keepTourStop } from '../../db/tour.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { useFirstPack } from '../../platform/study-content.tsx'
import { announce } from '../../ui/announce.ts'
import { useCommands } from '../../ui/commands.ts'
import { say } from '../../ui/say.tsx'
import { TOUR_STOPS, type TourStop } from '../../ui/tour-stops.ts'
import { TourPanel } from './TourPanel.tsx'

/**
 * The tour: a panel beside the screens that goes from one to the next. It can be left at any stop and goes on from there, also after a
 * restart: the settings keep the stop. After the last stop it begins anew.
 */
export function Tour() {
  const { tourStop } = useSettings()
  const [isOpen, setIsOpen] = useState(false)
  const goTo = useGoToStop()
  const stop = TOUR_STOPS[tourStop]

  const show = async (number: number) => {
    const next = TOUR_STOPS[number]
    await keepTourStop(number)
    if (next === undefined) {
      close()
      say('That was the tour. You can take it again from the palette or the Help menu.')
      return
    }
    goTo(next)
    announce(`${number + 1} of ${TOUR_STOPS.length}, ${next.title}. ${next.text}`)
  }
  const close = () => {
    setIsOpen(false)
    document.querySelector<HTMLElement>('#content h1')?.focus()
  }
  const leave = () => {
    close()
    say('The tour waits at this stop. Go on from Today, the palette or the Help menu.')
  }
  useCommands({
    'help.tour': () => {
      setIsOpen(true)
      void show(stop === undefined ? 0 : tourStop)
    },
  })
  if (!isOpen || stop === undefined) return null
  return (
    <TourPanel
      stop={stop}
      number={tourStop + 1}
      of={TOUR_STOPS.length}
      onNext={() => void show(tourStop + 1)}
      onBack={tourStop === 0 ? null : () => void show(tourStop - 1)}
      onLeave={leave}
    />
  )
}

function useGoToStop(): (stop: TourStop) => void {
  const { pack } = useFirstPack()
  const [, navigate] = useLocation()
  return ({ route }) => navigate(route ?? `/read/${pack.id}/${pack.documents[0]?.id}`)
}
