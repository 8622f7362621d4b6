import { useState } from 'react'
import { useLocation } from 'wouter'
import { describePlace, quoteOf } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import { findTerm } from '#core/content/find-term'
import type { GlossaryTerm, Pack, StudyDocument } from '#core/content/model'
import { searchRoute } from '#core/search/search-route'
import type { HighlightColor } from '#core/transfer/rows'
import { formatStudyLink } from '#shared/study-link'
import { addHighlight } from '../../db/highlights.ts'
import { addNote } from '../../db/notes.ts'
import { copyText } from '../../platform/addresses.ts'
import { momentNow } from '../../platform/clock.ts'
import { announce } from '../../ui/announce.ts'
import { useCommands } from '../../ui/commands.ts'
import type { OwnCardDraft } from '../../ui/OwnCardForm.tsx'
import { say } from '../../ui/say.tsx'
import type { Selected } from './use-text-selection.ts'

/** What the reader can make of a passage. */
export interface PassageActions {
  /** The card that is being made, or null. */
  readonly card: OwnCardDraft | null
  readonly setCard: (card: OwnCardDraft | null) => void
  readonly writeNote: (place: Place) => Promise<void>
  readonly makeCard: (place: Place) => void
}

interface Parts {
  readonly pack: Pack
  readonly document: StudyDocument
  readonly selected: Selected | null
  /** Takes the selection away. */
  readonly clear: () => void
  /** The selection names a term of the glossary. */
  readonly onTerm: (term: GlossaryTerm) => void
}

/** Binds the commands that need a selected passage. Each uses the selection up. */
export function usePassageActions({ pack, document: doc, selected, clear, onTerm }: Parts): PassageActions {
  const [, navigate] = useLocation()
  const [card, setCard] = useState<OwnCardDraft | null>(null)

  const writeNote = async (place: Place) => {
    navigate(`/notes/${await addNote({ title: '', body: '', place, document: doc.id }, momentNow().at)}`)
  }
  const makeCard = (place: Place) =>
    setCard({ id: null, front: '', back: quoteOf(place), tags: [], passage: { place, document: doc.id } })
  const highlight = (color: HighlightColor) => (place: Place) => {
    void addHighlight(place, doc.id, color, momentNow().at)
    announce(`Highlighted, ${color}: ${quoteOf(place)}`)
  }
  const copyLink = (place: Place) => {
    const block = place.segments[0]?.block ?? null
    const link = formatStudyLink({ kind: 'document', pack: pack.id, document: doc.id, block })
    void copyText(`[${quoteOf(place)}](${link})`).then(say)
  }
  const lookUp = (place: Place) => {
    const term = findTerm(pack.glossary, quoteOf(place))
    if (term === null) navigate(searchRoute(quoteOf(place)))
    else onTerm(term)
  }

  const onSelection = (give: (place: Place) => void) => ({
    isEnabled: () => selected !== null,
    run: () => {
      if (selected === null) return
      const place = describePlace(pack.id, pack.edition, selected.ranges)
      clear()
      give(place)
    },
  })
  useCommands({
    'reader.highlight.yellow': onSelection(highlight('yellow')),
    'reader.highlight.green': onSelection(highlight('green')),
    'reader.highlight.blue': onSelection(highlight('blue')),
    'reader.highlight.pink': onSelection(highlight('pink')),
    'reader.note': onSelection((place) => void writeNote(place)),
    'reader.card': onSelection(makeCard),
    'reader.link': onSelection(copyLink),
    'reader.look-up': onSelection(lookUp),
  })
  return { card, setCard, writeNote, makeCard }
}
