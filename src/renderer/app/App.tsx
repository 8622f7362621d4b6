import { MantineProvider } from '@mantine/core'
import { Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { type Library, type LibraryPack, makeLibrary } from '#core/library/library'
import { useOwnPacks } from '../db/use-own-packs.ts'
import { SettingsProvider, useSettings } from '../db/use-settings.tsx'
import { FirstSteps } from '../features/review/FirstSteps.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { setCutoffHour } from '../platform/clock.ts'
import { LibraryProvider } from '../platform/study-content.tsx'
import { runCommandFor } from '../ui/commands.ts'
import { say } from '../ui/say.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AfterFirstScreen } from './AfterFirstScreen.tsx'
import { ErrorScreen, noteProblem, ScreenBoundary } from './ErrorScreen.tsx'
import { Everywhere } from './Everywhere.tsx'
import { Look } from './Look.tsx'
import { Shell } from './Shell.tsx'
import {
  AboutScreen,
  AddressDialog,
  CardScreen,
  CardsScreen,
  ChangesScreen,
  GuideScreen,
  HighlightsScreen,
  KeysScreen,
  LibraryScreen,
  loadScreensAhead,
  MapScreen,
  MemberScreen,
  MembersScreen,
  NativeMenu,
  NoSuchPlace,
  NotesScreen,
  PacksScreen,
  ProposeScreen,
  ReaderScreen,
  Reminders,
  RestoreOffer,
  ReviewScreen,
  SampleCommands,
  SearchScreen,
  SettingsScreen,
  TimelineScreen,
  Toasts,
  Tour,
} from './screens.ts'
import { keepHouse, type Start, startApp } from './start.ts'
import { cssVariablesResolver, theme } from './theme.ts'
import { UndoToasts } from './UndoToasts.tsx'

/** Everything: look, data, screens. @param nonce for the styles that Mantine writes into the page */
export function App({ nonce }: { readonly nonce: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
    >
      <AfterFirstScreen>
        <Toasts />
      </AfterFirstScreen>
      <div id="announcer" className="announcer" aria-live="polite" role="status" />
      {/* What even the frame of the screens throws (a database that closed) still has a screen that says so. */}
      <ScreenBoundary>
        <Started />
      </ScreenBoundary>
    </MantineProvider>
  )
}

function Started() {
  const [start, setStart] = useState<Start | null>(null)
  useEffect(() => {
    void startApp().then(setStart)
  }, [])
  if (start === null) return <Waiting label="Opening your library" />
  switch (start.kind) {
    case 'failed':
      return <ErrorScreen {...start} />
    case 'empty':
      return (
        <Suspense fallback={<Waiting />}>
          <RestoreOffer backups={start.backups} onDone={() => setStart({ kind: 'ready', bundled: start.bundled })} />
        </Suspense>
      )
    case 'ready':
      return <Ready bundled={start.bundled} />
  }
}

function Ready({ bundled }: { readonly bundled: Library }) {
  useEffect(keepHouse, [])
  useEffect(loadScreensAhead, [])
  useEffect(() => {
    const failed = (event: ErrorEvent) => noteProblem('window', event.error ?? event.message)
    const rejected = (event: PromiseRejectionEvent) => {
      noteProblem('promise', event.reason)
      // Actions are transactions: one that failed has changed nothing, and the reader must know.
      const isFull = /Quota/.test(String(event.reason))
      say(
        isFull
          ? 'The disk is full: what you just did was not kept. Free some space, then do it again.'
          : 'That did not work, and nothing was changed. The details are under Settings.',
      )
    }
    window.addEventListener('error', failed)
    window.addEventListener('unhandledrejection', rejected)
    window.addEventListener('keydown', runCommandFor)
    return () => {
      window.removeEventListener('error', failed)
      window.removeEventListener('unhandledrejection', rejected)
      window.removeEventListener('keydown', runCommandFor)
    }
  }, [])
  const own = useOwnPacks()
  return (
    <SettingsProvider>
      {own === 'reading' ? <Waiting label="Opening your library" /> : <WithLibrary bundled={bundled} own={own} />}
    </SettingsProvider>
  )
}

/** The screens, with the packs that come with the app and those that the reader added. */
function WithLibrary({ bundled, own }: { readonly bundled: Library; readonly own: readonly LibraryPack[] }) {
  const library = useMemo(() => {
    // A pack of one's own that the app brings itself by now.
    const others = own.filter(({ pack }) => !bundled.packById.has(pack.id))
    return others.length === 0 ? bundled : makeLibrary([...bundled.packs, ...others])
  }, [bundled, own])
  const addresses = useMemo(
    () => new Set(library.packs.flatMap(({ pack }) => pack.sources.map((s) => s.url))),
    [library],
  )
  return (
    <LibraryProvider value={library}>
      <Look />
      <ChosenDays />
      <AfterFirstScreen>
        <AddressDialog isSource={(url) => addresses.has(url)} />
      </AfterFirstScreen>
      <Router hook={useHashLocation}>
        <Everywhere />
        <UndoToasts />
        <Shell>
          <Screens />
        </Shell>
        <AfterFirstScreen>
          <NativeMenu />
          <Reminders />
          <Tour />
          <SampleCommands />
        </AfterFirstScreen>
      </Router>
    </LibraryProvider>
  )
}

function Screens() {
  const [location] = useLocation()
  const { firstStartDone } = useSettings()
  return (
    <ScreenBoundary key={location.split('/', 2).join('/')}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/">{firstStartDone ? <TodayScreen /> : <FirstSteps />}</Route>
          <Route path="/read" component={LibraryScreen} />
          <Route path="/read/:pack/:document/:block?" component={ReaderScreen} />
          <Route path="/review/of/:pack/:document" component={ReviewScreen} />
          <Route path="/review/:minutes?/:since?" component={ReviewScreen} />
          <Route path="/packs" component={PacksScreen} />
          <Route path="/propose/:pack/:document" component={ProposeScreen} />
          <Route path="/highlights" component={HighlightsScreen} />
          <Route path="/notes/:id?" component={NotesScreen} />
          <Route path="/cards" component={CardsScreen} />
          <Route path="/cards/:id" component={CardScreen} />
          <Route path="/timeline/:pack?" component={TimelineScreen} />
          <Route path="/map/:pack?" component={MapScreen} />
          <Route path="/members/:pack?" component={MembersScreen} />
          <Route path="/members/:pack/:alpha2" component={MemberScreen} />
          <Route path="/search/:query?/:opened?" component={SearchScreen} />
          <Route path="/settings/:section?" component={SettingsScreen} />
          <Route path="/about/:pack?" component={AboutScreen} />
          <Route path="/about/:pack/changes/:edition?" component={ChangesScreen} />
          <Route path="/keys" component={KeysScreen} />
          <Route path="/help/:topic?" component={GuideScreen} />
          <Route component={NoSuchPlace} />
        </Switch>
      </Suspense>
    </ScreenBoundary>
  )
}

/** The hour at which the reader's days begin, as it is chosen now. */
function ChosenDays() {
  const { cutoffHour } = useSettings()
  useLayoutEffect(() => setCutoffHour(cutoffHour), [cutoffHour])
  return null
}
