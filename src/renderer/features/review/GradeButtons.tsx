import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import type { Outcome } from '#core/scheduling/answer'
import { formatInterval } from '#core/scheduling/describe-due'
import type { Rating } from '#core/scheduling/log-line'
import { type CommandId, commandInfo } from '#shared/commands'
import type { Bindings } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'

const GRADES = [
  { rating: 1, command: 'review.again' },
  { rating: 2, command: 'review.hard' },
  { rating: 3, command: 'review.good' },
  { rating: 4, command: 'review.easy' },
] as const satisfies readonly { rating: Rating; command: CommandId }[]

/** The four answers as commands. */
export function gradeBindings(isEnabled: () => boolean, grade: (rating: Rating) => void): Bindings {
  return Object.fromEntries(GRADES.map(({ rating, command }) => [command, { isEnabled, run: () => grade(rating) }]))
}

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
      {GRADES.map(({ rating, command }) => (
        <GradeButton
          key={rating}
          command={command}
          isUsual={rating === 3}
          interval={formatInterval(outcomes[rating], from)}
          onClick={() => onGrade(rating)}
        />
      ))}
    </SimpleGrid>
  )
}

interface GradeButtonProps {
  readonly command: CommandId
  readonly isUsual: boolean
  /** In words: when the card would come back. */
  readonly interval: string
  readonly onClick: () => void
}

function GradeButton({ command, isUsual, interval, onClick }: GradeButtonProps) {
  const { label } = commandInfo(command)
  return (
    <Stack gap={4} align="stretch">
      <Button
        variant={isUsual ? 'filled' : 'default'}
        rightSection={<Keys of={command} />}
        aria-keyshortcuts={useAriaKeys(command)}
        aria-label={`${label}, comes back in ${interval}`}
        onClick={onClick}
      >
        {label}
      </Button>
      <Text size="xs" c="dimmed" ta="center" className="tabular" aria-hidden>
        {interval}
      </Text>
    </Stack>
  )
}
