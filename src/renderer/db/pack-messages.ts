/** What the page asks of the pack worker: one question a worker, one answer; on the way how far it is. */
import type { PackComparison } from '#core/content/compare-packs'
import type { Pack, PackProblem, Section } from '#core/content/model'
import type { Proposal } from '#core/content/propose/propose-cards'
import type { ReadUpload, Upload } from '#core/content/upload/upload'
import type { PackId } from '#core/ids'
import type { Result } from '#core/result'
import type { PackRow } from '#core/transfer/rows'
import type { NewPack, PackFiles } from './packs.ts'

export type PackQuestion =
  | { readonly kind: 'parse'; readonly files: PackFiles }
  /** Which cards texts suggest. */
  | { readonly kind: 'propose'; readonly texts: readonly (readonly Section[])[] }
  | {
      readonly kind: 'read'
      readonly upload: Upload
      /** The pack that Markdown is to be an edition of; null: its name says which it is. */
      readonly updates: PackId | null
      /** Ids of the packs that come with the app. */
      readonly bundled: readonly PackId[]
      /** The ISO day it is. */
      readonly day: string
    }

/** A pack as the reader is shown it before they say yes. */
export interface PackReading extends NewPack, Pick<ReadUpload, 'kind' | 'change' | 'simplified' | 'leftOut'> {
  /** The row under the same id, also a removed one; null when there is none. */
  readonly base: PackRow | null
  /** What became of the texts and cards of `base`; null for a new pack, and where those cannot be read. */
  readonly comparison: PackComparison | null
  /** How many cards its texts suggest beside those that it has, without those that the reader has accepted or dismissed. */
  readonly proposed: number
}

/** By the question's kind. */
export interface PackAnswers {
  readonly parse: Result<Pack, readonly PackProblem[]>
  /** For each text, in its order. */
  readonly propose: readonly (readonly Proposal[])[]
  readonly read: Result<PackReading, readonly PackProblem[]>
}

/** What a worker does at the moment. */
export type PackStage = 'unpacking' | 'checking' | 'comparing'

export type PackReport =
  | { readonly kind: 'stage'; readonly stage: PackStage }
  | { readonly kind: 'answer'; readonly answer: PackAnswers[PackQuestion['kind']] }
  | { readonly kind: 'failed'; readonly message: string }
