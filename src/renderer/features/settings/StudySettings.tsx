import { NativeSelect } from '@mantine/core'
import { ENOUGH_CARDS, reviewsPerDayAt } from '#core/scheduling/forecast'
import { readStabilities } from '../../db/queue.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { useLibrary } from '../../platform/study-content.tsx'
import { SavedSlider } from '../../ui/SavedSlider.tsx'
import { change } from './change.ts'
import { SavedNumber } from './SavedNumber.tsx'
import { SavedSteps } from './SavedSteps.tsx'

/** How many cards a day are met for the first time. */
export function NewCardsSetting() {
  return (
    <SavedNumber
      label="New cards a day"
      description="How many cards you meet for the first time each day. Those of documents you have opened come first. 0 to 999."
      min={0}
      max={999}
      value={useSettings().newPerDay}
      onSave={(newPerDay) => change({ newPerDay })}
    />
  )
}

/** How many cards in review a day. */
export function ReviewsSetting() {
  return (
    <SavedNumber
      label="Reviews a day"
      description="At most so many due cards a day; those due longest come first. What is left comes on the next days. 0 to 9999."
      min={0}
      max={9999}
      value={useSettings().reviewsPerDay}
      onSave={(reviewsPerDay) => change({ reviewsPerDay })}
    />
  )
}

/** How far the slider goes, in percent: above, reviews become too many to bear; below, too few to remember. */
const RETENTION = { min: 70, max: 97, step: 1 }

/** The wanted share of due cards that are recalled, with what it means in reviews a day. */
export function RetentionSetting() {
  const library = useLibrary()
  const stabilities = useLive(() => readStabilities(library), [library])
  return (
    <SavedSlider
      {...RETENTION}
      label={(percent) => `Desired retention: ${percent} %`}
      description={(percent) => (
        <>
          How many of the due cards you want to recall. More means more reviews; 90 % suits most people. It holds from
          the next answer on. {stabilities !== undefined && whatItMeans(stabilities, percent)}
        </>
      )}
      value={Math.round(useSettings().desiredRetention * 100)}
      onSave={(percent) => change({ desiredRetention: percent / 100 })}
    />
  )
}

/** What a desired retention (in percent) means in reviews a day, in words, beside another one. */
function whatItMeans(stabilities: readonly number[], percent: number): string {
  const here = about(stabilities, percent)
  const other = percent >= 95 ? 90 : 95
  const there = about(stabilities, other)
  if (here === null || there === null)
    return `With fewer than ${ENOUGH_CARDS} cards in review it is too early to say what that means in reviews a day.`
  return `With your ${stabilities.length} cards in review that is about ${here} a day; at ${other} % about ${there}.`
}

function about(stabilities: readonly number[], percent: number): string | null {
  const reviews = reviewsPerDayAt(stabilities, percent / 100)
  if (reviews === null) return null
  if (reviews < 0.95) return 'one review in a few days'
  const rounded = reviews < 10 ? Math.round(reviews * 10) / 10 : Math.round(reviews)
  return `${rounded} ${rounded === 1 ? 'review' : 'reviews'}`
}

const STEPS_HELP = 'Minutes, each longer than the one before, such as “1 10” or “5 30 2h”.'

/** The waits of a new card within the day. */
export function LearningStepsSetting() {
  return (
    <SavedSteps
      label="Steps of a new card"
      description={`How long until a new card comes back on its first day. ${STEPS_HELP} Empty: the first Good gives days.`}
      value={useSettings().learningSteps}
      onSave={(learningSteps) => change({ learningSteps })}
    />
  )
}

/** The waits of a forgotten card within the day. */
export function RelearningStepsSetting() {
  return (
    <SavedSteps
      label="Steps of a forgotten card"
      description={`The same after Again on a card in review. ${STEPS_HELP} Empty: it comes back the next day.`}
      value={useSettings().relearningSteps}
      onSave={(relearningSteps) => change({ relearningSteps })}
    />
  )
}

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }))

/** The hour at which a study day begins. */
export function CutoffSetting() {
  return (
    <NativeSelect
      label="A day begins at"
      description="Who studies past midnight is still on the day before. Answers that you have given keep their day."
      maw={360}
      data={HOURS}
      value={String(useSettings().cutoffHour)}
      onChange={(event) => change({ cutoffHour: Number(event.currentTarget.value) })}
    />
  )
}
