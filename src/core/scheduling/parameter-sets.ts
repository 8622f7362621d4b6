/** Waits within a day, in whole minutes, growing; none: the first Good gives days. */
export interface Steps {
  /** Before a new card goes into review. */
  readonly learning: readonly number[]
  /** After a card in review was forgotten. */
  readonly relearning: readonly number[]
}

/** Everything that decides how an answer changes a memory. Desired retention is not part of it: it decides the interval only. */
export interface ParameterSet {
  /** FSRS-6's 21 weights. */
  readonly weights: readonly number[]
  /** The steps of lines that name none. */
  readonly steps: Steps
}

/**
 * All parameter sets that a log line may name. Append-only and never changed: a line's memory is computed again from them for ever.
 * `fsrs6-default` holds the weights that the public benchmark found best over all its collections (ts-fsrs 5.4 `default_w`, the same
 * as fsrs-rs 5 and Anki 25.02), written out so that an update of the library cannot change an old memory.
 */
export const PARAMETER_SETS = {
  'fsrs6-default': {
    weights: [
      0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
      1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ],
    steps: { learning: [1, 10], relearning: [10] },
  },
} as const satisfies Record<string, ParameterSet>

export type ParameterSetId = keyof typeof PARAMETER_SETS
