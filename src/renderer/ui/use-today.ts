import type { IsoDate } from '#core/content/dates'
import { studyDayOf, utcMidnightOf } from '#core/scheduling/study-day'
import { useMoment } from './use-moment.ts'

/** The reader's day as an ISO day, as it changes. */
export function useToday(): IsoDate {
  return new Date(utcMidnightOf(studyDayOf(useMoment()))).toISOString().slice(0, 10)
}
