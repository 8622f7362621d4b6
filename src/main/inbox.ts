/** What comes from outside the app (a link, a file) waits here until a page listens. */
import type { WebContents } from 'electron'
import type { DesktopEvents } from '#shared/desktop-api'

type Outside = 'study:link' | 'file:open'
type Delivery = (contents: WebContents) => void

export interface Inbox {
  /** Hands an event to the page in front, as soon as it listens. */
  readonly deliver: <E extends Outside>(channel: E, ...args: Parameters<DesktopEvents[E]>) => void
  /** The page listens now. */
  readonly listens: (contents: WebContents) => void
}

/** @param front the page in front; null while there is none */
export function createInbox(front: () => WebContents | null): Inbox {
  const listening = new WeakSet<WebContents>()
  const watched = new WeakSet<WebContents>()
  let waiting: readonly Delivery[] = []
  return {
    deliver: (channel, ...args) => {
      const send: Delivery = (contents) => contents.send(channel, ...args)
      const contents = front()
      if (contents !== null && listening.has(contents)) send(contents)
      else waiting = [...waiting, send]
    },
    listens: (contents) => {
      listening.add(contents)
      if (!watched.has(contents)) {
        watched.add(contents)
        // A page that is loaded anew does not listen until it says so again.
        contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
          if (isMainFrame && !isSameDocument) listening.delete(contents)
        })
      }
      const arrived = waiting
      waiting = []
      for (const send of arrived) send(contents)
    },
  }
}
