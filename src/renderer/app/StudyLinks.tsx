import { Suspense, useCallback, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { findStudyLink, parseStudyLink, routeOf, type StudyLink } from '#shared/study-link'
import { desktop } from '../platform/desktop.ts'
import { useCommands } from '../ui/commands.ts'
import { say } from '../ui/say.tsx'
import { PasteLinkDialog } from './screens.ts'

/** The text of the clipboard; null where it may not be read: then the reader pastes it. */
async function clipboardText(): Promise<string | null> {
  if (desktop !== null) return (await desktop.studyLinkInClipboard()) ?? ''
  try {
    return await navigator.clipboard.readText()
  } catch {
    return null
  }
}

/** Opens `study://` links: those that the system hands over, and the one in the clipboard. */
export function StudyLinks() {
  const [, navigate] = useLocation()
  const [pasting, setPasting] = useState(false)
  const go = useCallback(
    (link: StudyLink | null, otherwise: string) => (link === null ? say(otherwise) : navigate(routeOf(link))),
    [navigate],
  )
  useEffect(
    () => desktop?.onStudyLink((address) => go(parseStudyLink(address), 'This link leads to nothing in SCO Study.')),
    [go],
  )
  const openFromClipboard = async () => {
    const text = await clipboardText()
    if (text === null) setPasting(true)
    else go(findStudyLink(text), 'There is no study link in the clipboard. One begins with study://')
  }
  useCommands({ 'link.open': () => void openFromClipboard() })
  if (!pasting) return null
  return (
    <Suspense fallback={null}>
      <PasteLinkDialog
        onClose={() => setPasting(false)}
        onLink={(link) => {
          setPasting(false)
          navigate(routeOf(link))
        }}
      />
    </Suspense>
  )
}
