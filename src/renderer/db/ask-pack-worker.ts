import type { PackAnswers, PackQuestion, PackReport, PackStage } from './pack-messages.ts'
import type { PackFiles } from './packs.ts'

interface Asking {
  /** Gives the question up. */
  readonly signal?: AbortSignal
  /** Hears what the worker does at the moment. */
  readonly onStage?: (stage: PackStage) => void
}

/**
 * Asks a new pack worker, which ends with its answer.
 * @throws when the worker fails, and the signal's reason when the question is given up
 */
export function askPackWorker<K extends PackQuestion['kind']>(
  question: PackQuestion & { readonly kind: K },
  { signal, onStage }: Asking = {},
): Promise<PackAnswers[K]> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'packs' })
  const asked = new Promise<PackAnswers[K]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PackReport>) => {
      if (data.kind === 'stage') onStage?.(data.stage)
      else if (data.kind === 'failed') reject(new Error(data.message))
      // One worker answers one question, by its kind.
      else resolve(data.answer as PackAnswers[K])
    }
    worker.onerror = (event) => reject(new Error(event.message))
    const giveUp = (): void => reject(signal?.reason)
    if (signal?.aborted) giveUp()
    signal?.addEventListener('abort', giveUp, { once: true })
    worker.postMessage(question)
  })
  return asked.finally(() => worker.terminate())
}

/** `parsePack` in a worker. */
export const parseInWorker = (files: PackFiles): Promise<PackAnswers['parse']> =>
  askPackWorker({ kind: 'parse', files })
