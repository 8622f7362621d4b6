/** How links and files reach the app: by the system's events on a Mac, by the command line of the first or a second start elsewhere. */
import { type App, dialog } from 'electron'
import type { Inbox } from './inbox.ts'
import { isOurs, isStudyLink, LINK_SCHEME, readArguments, readOpenedFile, type Wishes } from './outside.ts'

export interface Outside {
  /** Gives what has come so far, and from now on whatever comes. */
  readonly handTo: (receive: (wishes: Wishes) => void) => void
}

/** Listens from before `ready`, because a Mac tells of what the app was started with that early. */
export function listenToOutside(app: App): Outside {
  let early: readonly Wishes[] = []
  let receive = (wishes: Wishes): void => {
    early = [...early, wishes]
  }
  app.on('open-url', (event, address) => {
    event.preventDefault()
    if (isStudyLink(address)) receive({ links: [address], files: [] })
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    if (isOurs(file)) receive({ links: [], files: [file] })
  })
  app.on('second-instance', (_event, args, folder) => receive(readArguments(args.slice(1), folder)))
  receive(readArguments(process.argv.slice(1), process.cwd()))
  return {
    handTo: (receiver) => {
      for (const wishes of early) receiver(wishes)
      receive = receiver
    },
  }
}

/** Makes the system bring `study://` links here. Packages say so, too, but Windows' installer does not. */
export function claimLinks(app: App): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME)
}

/** Hands links and files to the page in front. A file that cannot be had is said in a window of the system. */
export async function passOn({ links, files }: Wishes, inbox: Inbox): Promise<void> {
  for (const link of links) inbox.deliver('study:link', link)
  for (const file of files) {
    const read = await readOpenedFile(file)
    if (read.ok) inbox.deliver('file:open', read.value)
    else await dialog.showMessageBox({ type: 'warning', title: 'SCO Study', message: read.error, noLink: true })
  }
}
