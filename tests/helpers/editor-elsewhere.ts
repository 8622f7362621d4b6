import type { Editor, Shown } from './second-window.ts'

interface Answer {
  readonly number: number
  readonly shown?: Shown
  readonly error?: string
}

/** Opens a second window (second-window.ts). `end` closes it. */
export function openEditorElsewhere(): { readonly editor: Editor; readonly end: () => void } {
  const worker = new Worker(new URL('./second-window.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (shown: Shown) => void; reject: (error: Error) => void }>()
  let numbers = 0
  worker.onmessage = ({ data: { number, shown, error } }: MessageEvent<Answer>) => {
    if (shown === undefined) waiting.get(number)?.reject(new Error(error))
    else waiting.get(number)?.resolve(shown)
    waiting.delete(number)
  }
  const editor: Editor = (order) =>
    new Promise((resolve, reject) => {
      numbers += 1
      waiting.set(numbers, { resolve, reject })
      worker.postMessage({ number: numbers, order })
    })
  return { editor, end: () => worker.terminate() }
}
