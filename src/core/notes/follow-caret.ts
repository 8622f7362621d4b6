/**
 * Where a place in a text is after the text was changed by somebody else: what stands before and after the change keeps its places; a place
 * within it goes to its end. Offsets are UTF-16 code units.
 */
export function followCaret(before: string, after: string, at: number): number {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start += 1
  if (at <= start) return at
  let same = 0
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1
  return after.length - Math.min(same, before.length - at)
}
