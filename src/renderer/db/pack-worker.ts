/** Reads packs off the page's thread: parsing 5 MB takes seconds. It answers one question; whoever does not want to wait ends it. */
import { parsePack } from '#core/content/parse-pack'
import type { PackAnswers, PackQuestion } from './pack-messages.ts'

addEventListener('message', ({ data }: MessageEvent<PackQuestion>) => {
  postMessage(answer(data))
})

function answer(question: PackQuestion): PackAnswers[PackQuestion['kind']] {
  return parsePack(new Map(Object.entries(question.files)))
}
