/** An expected outcome: a value, or the reason why there is none. A bug is an exception instead. */
export type Result<T, E = string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The good outcome. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** The expected failure. */
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error })

/** Closes a union: does not compile while a kind is not handled. @throws when a value outside the types arrives. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
