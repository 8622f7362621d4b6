import { Stack } from '@mantine/core'
import { EditionNews } from './EditionNews.tsx'
import { FadingList } from './FadingList.tsx'
import { FirstHour } from './FirstHour.tsx'
import { LastDays } from './LastDays.tsx'
import { RecentNotes } from './RecentNotes.tsx'
import classes from './TodayDetails.module.css'

/** How it has been going: the first hour's offers, the last notes, what fades, the last days. */
export function TodayDetails() {
  return (
    <Stack gap="xl">
      <EditionNews />
      <FirstHour />
      <div className={classes['columns']}>
        <RecentNotes />
        <FadingList />
      </div>
      <LastDays />
    </Stack>
  )
}
