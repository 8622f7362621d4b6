import { type ComponentType, lazy } from 'react'
import { afterFirstScreen } from '../platform/first-screen.ts'

/**
 * Loads a component that the first screen does without, behind the styles that it does without: a screen's own styles come after
 * Mantine's then.
 */
const later =
  <P>(load: () => Promise<ComponentType<P>>) =>
  async () => {
    await import('./later-styles.ts')
    return { default: await load() }
  }

const library = later(async () => (await import('../features/reader/LibraryScreen.tsx')).LibraryScreen)
const reader = later(async () => (await import('../features/reader/ReaderScreen.tsx')).ReaderScreen)
const review = later(async () => (await import('../features/review/ReviewScreen.tsx')).ReviewScreen)
const notes = later(async () => (await import('../features/notes/NotesScreen.tsx')).NotesScreen)
const cards = later(async () => (await import('../features/cards/CardsScreen.tsx')).CardsScreen)
const card = later(async () => (await import('../features/cards/CardScreen.tsx')).CardScreen)
const highlights = later(async () => (await import('../features/highlights/HighlightsScreen.tsx')).HighlightsScreen)
const search = later(async () => (await import('../features/search/SearchScreen.tsx')).SearchScreen)
const settings = later(async () => (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen)
const keys = later(async () => (await import('../features/help/keys/KeysScreen.tsx')).KeysScreen)
const guide = later(async () => (await import('../features/help/guide/GuideScreen.tsx')).GuideScreen)
const palette = later(async () => (await import('./palette/Palette.tsx')).Palette)

export const LibraryScreen = lazy(library)
export const ReaderScreen = lazy(reader)
export const ReviewScreen = lazy(review)
export const NotesScreen = lazy(notes)
export const CardsScreen = lazy(cards)
export const CardScreen = lazy(card)
export const HighlightsScreen = lazy(highlights)
export const SearchScreen = lazy(search)
export const SettingsScreen = lazy(settings)
export const AboutScreen = lazy(later(async () => (await import('../features/about/AboutScreen.tsx')).AboutScreen))
export const ChangesScreen = lazy(
  later(async () => (await import('../features/about/ChangesScreen.tsx')).ChangesScreen),
)

export const TimelineScreen = lazy(
  later(async () => (await import('../features/timeline/TimelineScreen.tsx')).TimelineScreen),
)
export const MapScreen = lazy(later(async () => (await import('../features/map/MapScreen.tsx')).MapScreen))
export const MembersScreen = lazy(later(async () => (await import('../features/map/MembersScreen.tsx')).MembersScreen))
export const MemberScreen = lazy(later(async () => (await import('../features/map/MemberScreen.tsx')).MemberScreen))

// What lies over a screen, and what few ever see.
export const Toasts = lazy(later(async () => (await import('./Toasts.tsx')).Toasts))
export const NavTooltips = lazy(later(async () => (await import('./NavTooltips.tsx')).NavTooltips))
export const RestoreOffer = lazy(later(async () => (await import('./RestoreOffer.tsx')).RestoreOffer))
export const PacksScreen = lazy(later(async () => (await import('../features/packs/PacksScreen.tsx')).PacksScreen))
export const ProposeScreen = lazy(
  later(async () => (await import('../features/propose/ProposeScreen.tsx')).ProposeScreen),
)
export const GuideScreen = lazy(guide)
export const KeysScreen = lazy(keys)
export const Palette = lazy(palette)
export const FileDrop = lazy(later(async () => (await import('./files/FileDrop.tsx')).FileDrop))
export const PackOffer = lazy(later(async () => (await import('../features/packs/PackOffer.tsx')).PackOffer))
export const OpenedFile = lazy(later(async () => (await import('./files/OpenedFile.tsx')).OpenedFile))
export const NoSuchPlace = lazy(later(async () => (await import('./NoSuchPlace.tsx')).NoSuchPlace))
export const PasteLinkDialog = lazy(later(async () => (await import('./PasteLinkDialog.tsx')).PasteLinkDialog))
export const ShortcutsDialog = lazy(later(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog))
export const Tour = lazy(later(async () => (await import('../features/tour/Tour.tsx')).Tour))
export const SampleCommands = lazy(
  later(async () => (await import('../features/samples/SampleCommands.tsx')).SampleCommands),
)
export const NativeMenu = lazy(async () => ({ default: (await import('./NativeMenu.tsx')).NativeMenu }))
export const Reminders = lazy(async () => ({ default: (await import('./Reminders.tsx')).Reminders }))
export const AddressDialog = lazy(later(async () => (await import('../ui/AddressDialog.tsx')).AddressDialog))

/** Loads the other screens while the reader looks at the first, so that each opens at once. Returns what stops it. */
export function loadScreensAhead(): () => void {
  return afterFirstScreen(() => {
    for (const load of [palette, review, library, reader, notes, cards, card, highlights, search, settings])
      load().catch(() => {
        // The screen itself asks again when it is opened, and says what is wrong.
      })
    // Its index is in step then before the first question.
    void import('../db/search-client.ts').then(({ startSearch }) => startSearch())
  })
}
