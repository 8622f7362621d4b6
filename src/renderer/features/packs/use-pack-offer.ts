import { useEffect, useState } from 'react'
import type { PackProblem } from '#core/content/model'
import { askPackWorker } from '../../db/ask-pack-worker.ts'
import type { PackReading, PackStage } from '../../db/pack-messages.ts'
import { keepPack, putBackPack, readPackShelf } from '../../db/packs.ts'
import { keepParsed } from '../../db/parsed-packs.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import type { OfferedPack } from '../../ui/offered-pack.ts'

/** How far the reading of an offered pack is. */
export type Offer =
  | { readonly kind: 'reading'; readonly stage: PackStage }
  | { readonly kind: 'refused'; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'read'; readonly reading: PackReading }
  /** Not the pack's fault, in plain words. */
  | { readonly kind: 'failed'; readonly message: string }

/** Reads an offered pack in a worker; it is given up when the component goes. */
export function usePackOffer({ upload, updates }: OfferedPack): Offer {
  const { packs } = useLibrary()
  const [bundled] = useState(() => packs.flatMap(({ pack, origin }) => (origin === 'bundled' ? [pack.id] : [])))
  const [offer, setOffer] = useState<Offer>({ kind: 'reading', stage: 'unpacking' })
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const day = new Date(momentNow().at).toISOString().slice(0, 10)
    const onStage = (stage: PackStage): void => setOffer({ kind: 'reading', stage })
    askPackWorker({ kind: 'read', upload, updates, bundled, day }, { signal, onStage }).then(
      (answer) =>
        setOffer(answer.ok ? { kind: 'read', reading: answer.value } : { kind: 'refused', problems: answer.error }),
      (error: unknown) => {
        if (!signal.aborted) setOffer({ kind: 'failed', message: String(error) })
      },
    )
    return () => controller.abort(new Error('given up'))
  }, [upload, updates, bundled])
  return offer
}

/** Adds or updates a pack that was read, or puts a removed one back. Gives why nothing was done, in plain words; null when it was. */
export async function adopt(reading: PackReading): Promise<string | null> {
  const { at } = momentNow()
  const { base, pack, content, change } = reading
  try {
    if (change === 'same' && base !== null) {
      await putBackPack(base.id, at)
      return null
    }
    const contents = (await readPackShelf()).own.map((row) => row.content)
    await keepParsed(content, pack, [...contents, content])
    const kept = await keepPack(reading, base, at)
    return kept.ok ? null : kept.error
  } catch (error) {
    if (/Quota/.test(String(error)))
      return 'The disk is full, so nothing was added. Free some space, then add the pack again.'
    throw error
  }
}
