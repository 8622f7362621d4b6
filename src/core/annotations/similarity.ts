/**
 * How alike two texts are, 0 to 1: 1 minus the edit distance (Levenshtein) over the longer length. Two empty texts are alike.
 * Time grows with the product of the lengths of what differs.
 */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  const shorter = Math.min(a.length, b.length)
  let head = 0
  while (head < shorter && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const distances = distancesToPrefixes(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return 1 - (distances[distances.length - 1] ?? 0) / longer
}

/** How well a text begins with something like `start`, 0 to 1: what follows does not count. 1 for an empty `start`. */
export function beginsAlike(text: string, start: string): number {
  if (start.length === 0) return 1
  if (text.startsWith(start)) return 1
  const window = text.slice(0, start.length + (start.length >> 1))
  return 1 - Math.min(...distancesToPrefixes(start, window)) / start.length
}

/** The same for the end. */
export function endsAlike(text: string, end: string): number {
  if (text.endsWith(end)) return 1
  return beginsAlike(reverse(text.slice(Math.max(0, text.length - 2 * end.length))), reverse(end))
}

/** Edit distances from `a` to each beginning of `b`: of length 0, 1, and so on to all of it (one row of Wagner and Fischer's table). */
function distancesToPrefixes(a: string, b: string): Uint32Array {
  const row = Uint32Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const unit = a.charCodeAt(i - 1)
    let diagonal = i - 1
    row[0] = i
    for (let j = 1; j <= b.length; j += 1) {
      const above = row[j] ?? 0
      const changed = diagonal + (unit === b.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(changed, above + 1, (row[j - 1] ?? 0) + 1)
      diagonal = above
    }
  }
  return row
}

const reverse = (text: string): string => text.split('').toReversed().join('')
