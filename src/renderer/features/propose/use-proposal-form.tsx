import { type ReactNode, useState } from 'react'
import { cardFaces } from '#core/content/propose/card-faces'
import type { LibraryPack } from '#core/library/library'
import { saveOwnCard } from '../../db/own-cards.ts'
import { acceptProposals, passageOf } from '../../db/proposals.ts'
import { readTagsInUse } from '../../db/tags.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { type OwnCardDraft, OwnCardForm } from '../../ui/OwnCardForm.tsx'
import { offer } from '../../ui/say.tsx'
import { isAccepted } from './decisions.ts'
import type { Decision } from './use-proposals.ts'

interface ProposalForm {
  /** The form while it is open, else null. */
  readonly form: ReactNode
  readonly edit: (decision: Decision) => void
}

/** A decision that is made in the form, and what is filled in. */
interface Open {
  readonly decision: Decision
  readonly draft: OwnCardDraft
}

/** The form in which a proposal is changed: saving it accepts it. @param onAccepted called when one that was not accepted yet is */
export function useProposalForm(entry: LibraryPack, onAccepted: () => void): ProposalForm {
  const [open, setOpen] = useState<Open | null>(null)
  const tags = useLive(readTagsInUse, []) ?? []
  const save = (draft: OwnCardDraft, { proposal }: Decision): void => {
    setOpen(null)
    const { at } = momentNow()
    if (draft.id !== null) return void saveOwnCard(draft, at)
    void acceptProposals(entry, [{ proposal, fields: draft }], at)
    onAccepted()
  }
  const form =
    open === null ? null : (
      <OwnCardForm
        draft={open.draft}
        tagsInUse={tags}
        onClose={(unsaved) => {
          setOpen(null)
          if (unsaved !== null) offer('The card was not saved', 'Go on', () => setOpen({ ...open, draft: unsaved }))
        }}
        onSave={(draft) => save(draft, open.decision)}
      />
    )
  const edit = (decision: Decision): void => {
    const { proposal, row } = decision
    const faces = row ?? { ...cardFaces(proposal), tags: [] }
    const id = row !== null && isAccepted(decision) ? row.id : null
    setOpen({ decision, draft: { ...faces, id, passage: passageOf(entry, proposal) } })
  }
  return { form, edit }
}
