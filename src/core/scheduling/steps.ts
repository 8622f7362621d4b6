import { fail, ok, type Result } from '#core/result'

/** The longest step: a day, in minutes. What is to wait longer is in review. */
const LONGEST = 1440
const MOST = 10
const MINUTES = { m: 1, h: 60, d: 1440 } as const

/** Steps as the reader types them: "1 10 60". @param steps minutes */
export const formatSteps = (steps: readonly number[]): string => steps.join(' ')

/**
 * Steps that the reader typed, in minutes: numbers with spaces or commas between them, each with m, h or d for its unit if it is not
 * minutes ("1 10 1h"). None at all are allowed. The failure is in plain words.
 */
export function parseSteps(text: string): Result<readonly number[]> {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '')
  if (words.length > MOST) return fail(`At most ${MOST} steps; these are ${words.length}.`)
  const steps: number[] = []
  for (const word of words) {
    const minutes = parseStep(word)
    if (minutes === null) return fail(`“${word}” is not a number of minutes, such as 10 (or 2h for two hours).`)
    if (minutes < 1 || minutes > LONGEST)
      return fail(`“${word}” is too ${minutes < 1 ? 'short' : 'long'}: a step has 1 minute to ${LONGEST} (a day).`)
    const before = steps.at(-1)
    if (before !== undefined && minutes <= before)
      return fail(`Each step must be longer than the one before it: ${minutes} comes after ${before}.`)
    steps.push(minutes)
  }
  return ok(steps)
}

/** Minutes of one step; null for what is none. */
function parseStep(word: string): number | null {
  const [, amount, unit] = /^(\d+)(m|min|h|d)?$/i.exec(word) ?? []
  if (amount === undefined) return null
  const key = (unit ?? 'm').charAt(0).toLowerCase()
  return Number(amount) * (key === 'h' || key === 'd' ? MINUTES[key] : MINUTES.m)
}
