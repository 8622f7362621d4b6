import { Button, Group } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { Lane } from '#core/timeline/timeline'
import classes from './LaneButtons.module.css'

interface LaneButtonsProps {
  readonly label: string
  readonly lanes: readonly Lane[]
  /** Ids of those that are hidden. */
  readonly hidden: readonly string[]
  readonly onChange: (hidden: readonly string[]) => void
}

/** Shows and hides what is of a kind: one that is pressed is shown. */
export function LaneButtons({ label, lanes, hidden, onChange }: LaneButtonsProps) {
  return (
    <Group gap={4} role="group" aria-label={label}>
      {lanes.map(({ id, title, items }) => {
        const isShown = !hidden.includes(id)
        const Icon = isShown ? IconEye : IconEyeOff
        return (
          <Button
            key={id}
            size="compact-xs"
            variant="default"
            className={classes['lane'] ?? ''}
            aria-pressed={isShown}
            leftSection={<Icon size={14} stroke={1.5} aria-hidden />}
            onClick={() => onChange(isShown ? [...hidden, id] : hidden.filter((other) => other !== id))}
          >
            {title} <span className={classes['count']}>{items.length}</span>
          </Button>
        )
      })}
    </Group>
  )
}
