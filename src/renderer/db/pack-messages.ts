/** What the page asks of the pack worker: one question a worker, one answer. */
import type { Pack, PackProblem } from '#core/content/model'
import type { Result } from '#core/result'
import type { PackFiles } from './packs.ts'

export type PackQuestion = { readonly kind: 'parse'; readonly files: PackFiles }

/** By the question's kind. */
export interface PackAnswers {
  readonly parse: Result<Pack, readonly PackProblem[]>
}
