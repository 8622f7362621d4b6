/** What every bench needs: numbers out of many measurements, and the way in which they are told. */

/** One thing that was measured. */
export interface BenchCase {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | '%'
  /** The value as a share of the same of `peer`, measured in the same run; null where there is none. */
  readonly ratio: number | null
  /** What the ratio is to. */
  readonly peer: string | null
  /** What is wanted, in words; null where nothing is. */
  readonly goal: string | null
  readonly holds: boolean | null
}

interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: BenchCase['unit']
  /** A measurement of another way of doing the same, in the same unit. */
  readonly against?: { readonly name: string; readonly value: number }
  readonly atMost?: number
  readonly atLeast?: number
}

/** Makes a case of a measurement: rounds it, and holds it against its peer and its goal. */
export function benchCase({ name, value, unit, against, atMost, atLeast }: Measured): BenchCase {
  const common = {
    name,
    unit,
    value: round(value),
    ratio: against === undefined ? null : round(value / against.value),
    peer: against?.name ?? null,
  }
  if (atMost !== undefined) return { ...common, goal: `at most ${atMost} ${unit}`, holds: value <= atMost }
  if (atLeast !== undefined) return { ...common, goal: `at least ${atLeast} ${unit}`, holds: value >= atLeast }
  return { ...common, goal: null, holds: null }
}

/** Shows the cases, and gives them as JSON on the last line. */
export function reportBench(bench: string, cases: readonly BenchCase[]): void {
  console.table(
    Object.fromEntries(
      cases.map(({ name, value, unit, ratio, peer, goal, holds }) => [
        name,
        { value, unit, ratio: ratio === null ? '' : `${ratio} of ${peer}`, goal: goal ?? '', holds: holds ?? '' },
      ]),
    ),
  )
  console.log(JSON.stringify({ bench, cases }))
}

/** The value below which a share of the values lies: 0.5 is the median. @throws for no values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** The median of a number that is measured several times. */
export async function medianOf(runs: number, measure: () => number | Promise<number>): Promise<number> {
  const values: number[] = []
  for (let i = 0; i < runs; i += 1) values.push(await measure())
  return quantile(values, 0.5)
}

/** How long some work takes, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Three significant digits. */
const round = (value: number): number => Number(value.toPrecision(3))
