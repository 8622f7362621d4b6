import { Notifications } from '@mantine/notifications'

/** Where the short messages of src/renderer/ui/say.tsx stand. What was said before it is there is said then. */
export function Toasts() {
  return <Notifications position="top-center" limit={3} containerWidth={420} />
}
