import { saveOwnCard } from '../../db/own-cards.ts'
import { readTagsInUse } from '../../db/tags.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { type OwnCardDraft, OwnCardForm } from '../../ui/OwnCardForm.tsx'
import { offer } from '../../ui/say.tsx'

interface PassageCardFormProps {
  readonly card: OwnCardDraft
  readonly setCard: (card: OwnCardDraft | null) => void
}

/** The form of a card on a passage. Where the passage is, reading goes on; the toolbar that had the focus is gone. */
export function PassageCardForm({ card, setCard }: PassageCardFormProps) {
  const tagsInUse = useLive(readTagsInUse, []) ?? []
  const leave = () => {
    const block = card.passage?.place.segments[0]?.block
    setCard(null)
    requestAnimationFrame(() => document.getElementById(block ?? '')?.focus({ preventScroll: true }))
  }
  return (
    <OwnCardForm
      draft={card}
      tagsInUse={tagsInUse}
      onClose={(unsaved) => {
        leave()
        if (unsaved !== null) offer('The card was not added', 'Go on', () => setCard(unsaved))
      }}
      onSave={(draft) => {
        leave()
        void saveOwnCard(draft, momentNow().at)
      }}
    />
  )
}
