import { Text } from '@mantine/core'
import { describeMemory } from '#core/scheduling/describe-memory'
import type { Memory } from '#core/scheduling/memory'
import { type Moment, studyDayOf } from '#core/scheduling/study-day'
import { NamedValues } from '../../ui/NamedValues.tsx'
import classes from './CardScreen.module.css'

/** What is known of the memory of a card, in plain words. */
export function CardMemory({ memory, now }: { readonly memory: Memory | null; readonly now: Moment }) {
  const words = memory === null ? null : describeMemory(memory, studyDayOf(now))
  return (
    <section className={classes['section']} aria-labelledby="memory">
      <h2 id="memory">Memory</h2>
      {words === null ? (
        <Text c="dimmed">Nothing is known yet: it begins with the first answer.</Text>
      ) : (
        <NamedValues
          rows={[
            ['Recall today', words.recallToday],
            ['Stability', words.stability],
            ['Difficulty', words.difficulty],
            ['Lapses', words.lapses],
          ]}
        />
      )}
    </section>
  )
}
