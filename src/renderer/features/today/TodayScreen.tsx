import { Divider, Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { studyDayOf, utcMidnightOf } from '#core/scheduling/study-day'
import { readPace } from '../../db/pace.ts'
import { readQueue } from '../../db/queue.ts'
import { readReading } from '../../db/reading.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMoment } from '../../ui/use-moment.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { ReadingRow } from './ReadingRow.tsx'
import { ReviewRow } from './ReviewRow.tsx'

/** Below the fold, and loaded behind it. */
const TodayDetails = lazy(async () => ({ default: (await import('./TodayDetails.tsx')).TodayDetails }))

/** The date of a study day: its own midnight is one in UTC. */
const longDate = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })

/** What there is to do now: cards and the document last read; then how it has been going. */
export function TodayScreen() {
  const library = useLibrary()
  const settings = useSettings()
  const moment = useMoment()
  const today = studyDayOf(moment)
  const queue = useLive(() => readQueue(library, momentNow(), settings), [library, settings, today])
  const pace = useLive(() => readPace(momentNow()), [today])
  const reading = useLive(readReading, [])
  if (queue === undefined || pace === undefined || reading === undefined) return <Waiting />
  return (
    <Page title={longDate.format(utcMidnightOf(today))}>
      <Stack gap="lg">
        <ReviewRow {...{ queue, pace, moment }} desiredRetention={settings.desiredRetention} />
        <Divider />
        <ReadingRow reading={reading} />
        <Divider />
        <Suspense fallback={null}>
          <TodayDetails key={today} />
        </Suspense>
      </Stack>
    </Page>
  )
}
