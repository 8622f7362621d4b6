import { Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { uploadKindOf } from '#core/content/upload/upload'
import { COMMANDS } from '#shared/commands'
import type { OpenedFile as FileFromMain } from '#shared/desktop-api'
import { useSettings } from '../db/use-settings.tsx'
import { desktop } from '../platform/desktop.ts'
import { canRun, setChosenKeys, setNavigate, useCommands } from '../ui/commands.ts'
import { offerPack, useOfferedPack } from '../ui/offered-pack.ts'
import { AfterFirstScreen } from './AfterFirstScreen.tsx'
import { guardDrops } from './files/guard-drops.ts'
import { canGoBack, canGoForward, followHistory, followMouseButtons } from './history-places.ts'
import { catchTyping } from './palette/early-typing.ts'
import { keepPlace } from './palette/kept-place.ts'
import type { PaletteCall } from './palette/Palette.tsx'
import { PLACES } from './places.ts'
import { StudyLinks } from './StudyLinks.tsx'
import { FileDrop, OpenedFile, PackOffer, Palette, ShortcutsDialog } from './screens.ts'

/** The screen as it is, for the palette: seen before the palette takes the focus. */
const callPalette = (): PaletteCall => ({
  runnable: COMMANDS.map((c) => c.id).filter((id) => id !== 'palette.open' && canRun(id)),
  place: keepPlace(),
  typing: catchTyping(),
})

/** A file that was opened outside the app: a pack is shown, a copy is compared with what is here. */
function openFile(file: FileFromMain, compare: (copy: FileFromMain) => void): void {
  const kind = uploadKindOf(file.name)
  if (kind === null) compare(file)
  else offerPack({ upload: { kind, name: file.name, bytes: new Uint8Array(file.bytes) }, updates: null })
}

/** The commands that work on every screen, and what opens over it: the palette and the keys. */
export function Everywhere() {
  const [location, navigate] = useLocation()
  const { shortcuts } = useSettings()
  const [keysAsked, setKeysAsked] = useState(false)
  const [call, setCall] = useState<PaletteCall | null>(null)
  useEffect(() => setNavigate(navigate), [navigate])
  const [file, setFile] = useState<FileFromMain | null>(null)
  const offered = useOfferedPack()
  useEffect(() => desktop?.onFileOpened((opened) => openFile(opened, setFile)), [])
  useEffect(guardDrops, [])
  useEffect(followHistory, [])
  useEffect(() => (desktop === null ? undefined : followMouseButtons()), [])
  useLayoutEffect(() => setChosenKeys(shortcuts), [shortcuts])
  const [shownAt, setShownAt] = useState(location)
  if (shownAt !== location) {
    // What belongs to the screen before goes with it.
    setShownAt(location)
    setKeysAsked(false)
    setCall(null)
  }
  // However it goes, and also if it never came.
  useEffect(() => () => void call?.typing.take(), [call])
  useCommands({
    ...Object.fromEntries(PLACES.map(({ path, command }) => [command, () => navigate(path)])),
    'palette.open': () => setCall(callPalette()),
    'go.back': { isEnabled: canGoBack, run: () => history.back() },
    'go.forward': { isEnabled: canGoForward, run: () => history.forward() },
    'go.packs': () => navigate('/packs'),
    'go.members': () => navigate('/members'),
    'help.keys': () => setKeysAsked(true),
    'help.change-keys': () => navigate('/keys'),
    'help.about': () => navigate('/about'),
  })
  return (
    <>
      <StudyLinks />
      <AfterFirstScreen>
        <FileDrop />
        <ShortcutsDialog opened={keysAsked} onClose={() => setKeysAsked(false)} />
      </AfterFirstScreen>
      {file !== null && (
        <Suspense fallback={null}>
          <OpenedFile key={file.name} file={file} onClose={() => setFile(null)} />
        </Suspense>
      )}
      {offered !== null && (
        <Suspense fallback={null}>
          <PackOffer />
        </Suspense>
      )}
      {call !== null && (
        <Suspense fallback={null}>
          <Palette call={call} onClose={() => setCall(null)} />
        </Suspense>
      )}
    </>
  )
}
