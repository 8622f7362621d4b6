import { Button, EmptyState } from '@mantine/core'
import { IconCards } from '@tabler/icons-react'
import { SamplesOffer } from '../../ui/SamplesOffer.tsx'

/** What the list says before the first card of one's own. */
export function NoOwnCards({ onCreate }: { readonly onCreate: () => void }) {
  return (
    <EmptyState
      icon={<IconCards size={40} stroke={1.5} />}
      title="No card of your own yet"
      description="Make one here, or select a passage while you read: the card then cites it."
      mt="lg"
    >
      <Button onClick={onCreate}>Make a card</Button>
      <SamplesOffer />
    </EmptyState>
  )
}
