/** Reads packs, and finds what could be asked in them, off the page's thread: parsing 5 MB takes seconds. It answers one question; whoever does not want to wait ends it. */
import { proposeCards } from '#core/content/propose/propose-cards'
import { parseHere } from './own-packs.ts'
import type { PackAnswers, PackQuestion, PackReport } from './pack-messages.ts'
import { readPackUpload } from './read-pack-upload.ts'

const report = (message: PackReport): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<PackQuestion>) => {
  answer(data).then(
    (given) => report({ kind: 'answer', answer: given }),
    (error: unknown) => report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  )
})

function answer(question: PackQuestion): Promise<PackAnswers[PackQuestion['kind']]> {
  switch (question.kind) {
    case 'parse':
      return parseHere(question.files)
    case 'propose':
      return Promise.resolve(question.texts.map(proposeCards))
    case 'read':
      return readPackUpload(question, (stage) => report({ kind: 'stage', stage }))
  }
}
