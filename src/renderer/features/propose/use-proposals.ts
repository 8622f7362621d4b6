import { useEffect, useState } from 'react'
import type { StudyDocument } from '#core/content/model'
import type { Proposal } from '#core/content/propose/propose-cards'
import type { LibraryPack } from '#core/library/library'
import type { OwnCardRow } from '#core/transfer/rows'
import { findProposals } from '../../db/proposals.ts'
import { readSettled } from '../../db/settled-proposals.ts'
import { useLive } from '../../db/use-live.ts'

/** A proposal with the card behind it; null while the reader has not decided. */
export interface Decision {
  readonly proposal: Proposal
  readonly row: OwnCardRow | null
}

/** The proposals of a document as they stand now. */
export type Found =
  | { readonly kind: 'looking' }
  /** In plain words why not; `again` looks once more. */
  | { readonly kind: 'failed'; readonly message: string; readonly again: () => void }
  | { readonly kind: 'found'; readonly decisions: readonly Decision[] }

type Looking = readonly Proposal[] | Error | null

const NONE: readonly Proposal[] = []

/** Finds the proposals of a document, in a worker, and follows what is decided about them, also in another window. */
export function useProposals(entry: LibraryPack, document: StudyDocument): Found {
  const [looking, setLooking] = useState<Looking>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    const settle = (looked: Looking): void => {
      if (!isOld) setLooking(looked)
    }
    // A second try is another look, although it asks the same.
    void tries
    findProposals(entry).then(
      (found) => settle(found.get(document.id) ?? NONE),
      (error: unknown) => settle(error instanceof Error ? error : new Error(String(error))),
    )
    return () => {
      isOld = true
    }
  }, [entry, document, tries])
  const proposals = looking instanceof Error ? null : looking
  const settled = useLive(
    async () => (proposals === null ? null : await readSettled(entry, proposals)),
    [entry, proposals],
  )
  if (looking instanceof Error) {
    const again = () => {
      setLooking(null)
      setTries((n) => n + 1)
    }
    return { kind: 'failed', message: looking.message, again }
  }
  if (proposals === null || settled === undefined || settled === null) return { kind: 'looking' }
  return { kind: 'found', decisions: proposals.map((proposal) => ({ proposal, row: settled.get(proposal) ?? null })) }
}
