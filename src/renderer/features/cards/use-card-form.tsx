import { type ReactNode, useState } from 'react'
import type { OwnCardRow } from '#core/transfer/rows'
import { saveOwnCard } from '../../db/own-cards.ts'
import { readTagsInUse } from '../../db/tags.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { type OwnCardDraft, OwnCardForm } from '../../ui/OwnCardForm.tsx'
import { offer } from '../../ui/say.tsx'

interface CardForm {
  /** The form while it is open, else null. */
  readonly form: ReactNode
  readonly create: () => void
  readonly edit: (row: OwnCardRow) => void
}

/** The form in which a card of one's own is made or changed. What was typed and not saved can be taken up again. */
export function useCardForm(): CardForm {
  const [draft, setDraft] = useState<OwnCardDraft | null>(null)
  const tags = useLive(readTagsInUse, []) ?? []
  const form =
    draft === null ? null : (
      <OwnCardForm
        draft={draft}
        tagsInUse={tags}
        onClose={(unsaved) => {
          setDraft(null)
          if (unsaved !== null) offer('The card was not saved', 'Go on', () => setDraft(unsaved))
        }}
        onSave={(filled) => {
          setDraft(null)
          void saveOwnCard(filled, momentNow().at)
        }}
      />
    )
  return {
    form,
    create: () => setDraft({ id: null, front: '', back: '', tags: [], passage: null }),
    edit: ({ id, front, back, tags: chosen, place, document }) =>
      setDraft({
        id,
        front,
        back,
        tags: chosen,
        passage: place === null || document === null ? null : { place, document },
      }),
  }
}
