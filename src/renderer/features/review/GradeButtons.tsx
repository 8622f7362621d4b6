import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Outcome } from '#core/scheduling/answer'
import { formatInterval } from '#core/scheduling/describe-due'
import type { Rating } from '#core/scheduling/log-line'
import { Keys } from '../../ui/Keys.tsx'

const GRADES = [
  { rating: 1, label: 'Again' },
  { rating: 2, label: 'Hard' },
  { rating: 3, label: 'Good' },
  { rating: 4, label: 'Easy' },
] as const satisfies readonly { rating: Rating; label: string }[]

interface GradeButtonsProps {
  readonly outcomes: Readonly<Record<Rating, Outcome>>
  /** ms since the epoch: what the intervals are counted from. */
  readonly from: number
  readonly onGrade: (rating: Rating) => void
}

/** The four answers, each with when the card would come back. */
export function GradeButtons({ outcomes, from, onGrade }: GradeButtonsProps) {
  return (
    <SimpleGrid cols={4} spacing="xs" role="group" aria-label="How well did you know it?">
      {GRADES.map(({ rating, label }) => {
        const interval = formatInterval(outcomes[rating], from)
        return (
          <Stack key={rating} gap={4} align="stretch">
            <Button
              variant={rating === 3 ? 'filled' : 'default'}
              rightSection={<Keys keys={String(rating)} />}
              aria-keyshortcuts={String(rating)}
              aria-label={`${label}, comes back in ${interval}`}
              onClick={() => onGrade(rating)}
            >
              {label}
            </Button>
            <Text size="xs" c="dimmed" ta="center" className="tabular" aria-hidden>
              {interval}
            </Text>
          </Stack>
        )
      })}
    </SimpleGrid>
  )
}
