import type { PackAnswers, PackQuestion } from './pack-messages.ts'
import type { PackFiles } from './packs.ts'

/**
 * Asks a new pack worker, which ends with its answer.
 * @throws when the worker fails, and the signal's reason when it is given up
 */
export function askPackWorker<K extends PackQuestion['kind']>(
  question: PackQuestion & { readonly kind: K },
  signal?: AbortSignal,
): Promise<PackAnswers[K]> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'packs' })
  const asked = new Promise<PackAnswers[K]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PackAnswers[K]>) => resolve(data)
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
