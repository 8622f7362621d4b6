import { lazy } from 'react'

const library = async () => ({ default: (await import('../features/reader/LibraryScreen.tsx')).LibraryScreen })
const reader = async () => ({ default: (await import('../features/reader/ReaderScreen.tsx')).ReaderScreen })
const review = async () => ({ default: (await import('../features/review/ReviewScreen.tsx')).ReviewScreen })
const notes = async () => ({ default: (await import('../features/notes/NotesScreen.tsx')).NotesScreen })
const cards = async () => ({ default: (await import('../features/cards/CardsScreen.tsx')).CardsScreen })
const highlights = async () => ({
  default: (await import('../features/highlights/HighlightsScreen.tsx')).HighlightsScreen,
})
const settings = async () => ({ default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen })

export const LibraryScreen = lazy(library)
export const ReaderScreen = lazy(reader)
export const ReviewScreen = lazy(review)
export const NotesScreen = lazy(notes)
export const CardsScreen = lazy(cards)
export const HighlightsScreen = lazy(highlights)
export const SettingsScreen = lazy(settings)

/** Loads the other screens while the reader looks at the first, so that each opens at once. Returns what stops it. */
export function loadScreensAhead(): () => void {
  const idle = requestIdleCallback(() => {
    for (const load of [review, library, reader, notes, cards, highlights, settings])
      load().catch(() => {
        // The screen itself asks again when it is opened, and says what is wrong.
      })
  })
  return () => cancelIdleCallback(idle)
}
