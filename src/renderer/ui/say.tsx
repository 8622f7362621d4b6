import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { copyText, openAddress } from '../platform/addresses.ts'

/** A short message that goes away by itself. */
export const say = (message: string): void => {
  notifications.show({ message, withBorder: true })
}

/**
 * The one offer on the screen: a newer one takes the place of an older, so that its button always means what was done last. Each has an id of its
 * own: one of the same id would go when the time of the older one is up.
 */
let offered: string | null = null

function endOffer(): void {
  if (offered !== null) notifications.hide(offered)
  offered = null
}

/** What can be done about a message. */
interface Offered {
  readonly label: string
  readonly run: () => void
}

/** A message with a thing to do about it. @param also a second thing, before the first */
export function offer(message: string, button: string, run: () => void, also: Offered | null = null): void {
  endOffer()
  offered = notifications.show({
    withBorder: true,
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Group gap={0} wrap="nowrap" flex="none">
          {also !== null && <OfferButton {...also} />}
          <OfferButton label={button} run={run} />
        </Group>
      </Group>
    ),
  })
}

function OfferButton({ label, run }: Offered) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      // The focus stays where the reader works: Space must not press this button again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        // The second click of a double click would meet the next offer, which stands in the same place.
        if (event.detail > 1) return
        endOffer()
        run()
      }}
    >
      {label}
    </Button>
  )
}

/** What the buttons beside an address do, wherever sources are listed. */
export const sourceActions = {
  onOpenAddress: (url: string): void => {
    openAddress(url).then(
      (words) => words !== null && say(words),
      () => say('The system could not open this address. Copy it instead.'),
    )
  },
  onCopyAddress: (url: string): void => {
    void copyText(url).then(say)
  },
}
