/** One typo: a letter too many, too few, another one, or two neighbours swapped. */

/** Whether one edit makes `a` into `b`. False when they are equal. Lengths are UTF-16 code units. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  if (a.length > b.length) return a.slice(start + 1) === b.slice(start)
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1)
  if (a.slice(start + 1) === b.slice(start + 1)) return true
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2)
}

/** Whether one edit makes `typed` into the beginning of `word`, or that beginning itself. */
export function beginsWithinOneEdit(typed: string, word: string): boolean {
  if (word.startsWith(typed)) return true
  for (let length = typed.length - 1; length <= typed.length + 1 && length <= word.length; length += 1)
    if (isOneEdit(typed, word.slice(0, length))) return true
  return false
}
