import { Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
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

/** Parts of the settings that a command leads to; what the others hold are commands themselves. */
const SECTIONS = ['study', 'reminders', 'data', 'network', 'problems'] as const

/** The screen as it is, for the palette: seen before the palette takes the focus. */
const callPalette = (): PaletteCall => ({
  runnable: COMMANDS.map((c) => c.id).filter((id) => id !== 'palette.open' && canRun(id)),
  place: keepPlace(),
  typing: catchTyping(),
})

/** The palette while it is asked for. Typing is caught until its field takes it, or it goes, also if it never came. */
function usePaletteCall() {
  const [call, setCall] = useState<PaletteCall | null>(null)
  const latest = useRef<PaletteCall | null>(null)
  const change = useCallback((next: PaletteCall | null) => {
    latest.current?.typing.take()
    latest.current = next
    setCall(next)
  }, [])
  const callNow = useCallback(() => change(callPalette()), [change])
  const endCall = useCallback(() => change(null), [change])
  return { call, callNow, endCall }
}

/** A file that was opened outside the app: a pack is shown, a copy is compared with what is here. */
function openFile(file: FileFromMain, compare: (copy: FileFromMain) => void): void {
  const kind = uploadKindOf(file.name)
  if (kind === null) compare(file)
  else offerPack({ upload: { kind, name: file.name, bytes: new Uint8Array(file.bytes) }, updates: null })
}

/** Another window at the same place. */
function openWindow(): void {
  if (desktop === null) window.open(location.href, '_blank', 'noopener')
  else void desktop.openWindow(location.hash.slice(1) || '/')
}

/** The commands that work on every screen, and what opens over it: the palette and the keys. */
export function Everywhere() {
  const [, navigate] = useLocation()
  const { shortcuts } = useSettings()
  const [keysAsked, setKeysAsked] = useState(false)
  const { call, callNow, endCall } = usePaletteCall()
  useEffect(() => setNavigate(navigate), [navigate])
  const [file, setFile] = useState<FileFromMain | null>(null)
  const offered = useOfferedPack()
  useEffect(() => desktop?.onFileOpened((opened) => openFile(opened, setFile)), [])
  useEffect(guardDrops, [])
  useEffect(followHistory, [])
  useEffect(() => (desktop === null ? undefined : followMouseButtons()), [])
  useLayoutEffect(() => setChosenKeys(shortcuts), [shortcuts])
  useEffect(() => {
    // What belongs to the screen before goes with it. By the event, not by the address: a search writes its words there while one types.
    const left = () => {
      setKeysAsked(false)
      endCall()
    }
    window.addEventListener('hashchange', left)
    return () => window.removeEventListener('hashchange', left)
  }, [endCall])
  useCommands({
    ...Object.fromEntries(PLACES.map(({ path, command }) => [command, () => navigate(path)])),
    'palette.open': callNow,
    'window.new': openWindow,
    'go.back': { isEnabled: canGoBack, run: () => history.back() },
    'go.forward': { isEnabled: canGoForward, run: () => history.forward() },
    'go.packs': () => navigate('/packs'),
    ...Object.fromEntries(SECTIONS.map((id) => [`settings.${id}`, () => navigate(`/settings/${id}`)])),
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
          <Palette call={call} onClose={endCall} />
        </Suspense>
      )}
    </>
  )
}
