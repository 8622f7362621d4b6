import { Notifications } from '@mantine/notifications'
import { useHashLocation } from 'wouter/use-hash-location'
import classes from './Toasts.module.css'

/**
 * Where the short messages of src/renderer/ui/say.tsx stand: below, where they hide no heading and no button; in a review above, since its
 * buttons are below. What was said before it is there is said then.
 */
export function Toasts() {
  const [location] = useHashLocation()
  const position = location.startsWith('/review') ? 'top-center' : 'bottom-right'
  return (
    <Notifications
      position={position}
      limit={3}
      autoClose={5000}
      containerWidth={420}
      classNames={{ root: classes['root'] ?? '' }}
    />
  )
}
