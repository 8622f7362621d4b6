import { Button, EmptyState } from '@mantine/core'
import { IconHighlight } from '@tabler/icons-react'
import { Link } from 'wouter'
import { SamplesOffer } from '../../ui/SamplesOffer.tsx'

/** What the screen says before the first highlight. */
export function NoHighlights() {
  return (
    <EmptyState
      icon={<IconHighlight size={40} stroke={1.5} />}
      title="No highlights yet"
      description="Select a passage while you read and press 1 to 4. What you highlight is listed here."
    >
      <Button component={Link} href="/read">
        Read
      </Button>
      <SamplesOffer />
    </EmptyState>
  )
}
