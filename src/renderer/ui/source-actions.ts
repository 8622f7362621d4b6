import { notifications } from '@mantine/notifications'
import { copyText, openAddress } from '../platform/addresses.ts'

/** A short message that goes away by itself. */
export const say = (message: string): void => {
  notifications.show({ message, withBorder: true })
}

/** What the buttons beside an address do, wherever sources are listed. */
export const sourceActions = {
  onOpenAddress: (url: string): void => {
    void openAddress(url).then((words) => words !== null && say(words))
  },
  onCopyAddress: (url: string): void => {
    void copyText(url).then(say)
  },
}
