/** The longest subsequence whose numbers rise (patience sorting). Time n log n. */
export function longestRising<T>(items: readonly T[], numberOf: (item: T) => number): readonly T[] {
  const ends: number[] = []
  const previous: number[] = []
  const numbers = items.map(numberOf)
  for (const [i, number] of numbers.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    previous[i] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = i
  }
  const rising: T[] = []
  for (let i = ends.at(-1) ?? -1; i !== -1; i = previous[i] ?? -1) {
    const item = items[i]
    if (item !== undefined) rising.push(item)
  }
  return rising.toReversed()
}
