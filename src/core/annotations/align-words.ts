import type { Word } from './words.ts'

/** More cells than this are not aligned (about 2,000 by 2,000 changed words): memory and time would be felt. */
const MOST_CELLS = 4_000_000

/** What a matched neighbour adds, so that a run of words is kept together before single words are matched here and there. */
const RUN_BONUS = 2

/**
 * For each word of `before` the index of the word of `after` that it became, or -1: a common subsequence that prefers long words and
 * unbroken runs. Equal beginnings and ends are matched at once, so that a small change costs little.
 */
export function alignWords(before: readonly Word[], after: readonly Word[]): Int32Array {
  const same = (i: number, j: number): boolean => before[i]?.key === after[j]?.key
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && same(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && same(before.length - 1 - tail, after.length - 1 - tail)) tail += 1

  const aligned = new Int32Array(before.length).fill(-1)
  for (let i = 0; i < head; i += 1) aligned[i] = i
  for (let i = 1; i <= tail; i += 1) aligned[before.length - i] = after.length - i
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  middle.forEach((j, i) => {
    if (j !== -1) aligned[head + i] = head + j
  })
  return aligned
}

/**
 * Dynamic programming over all pairs. `ending[i][j]`: the best score of the first i and j words when the last of both match;
 * `best[i][j]`: whether they do or not.
 */
function alignMiddle(before: readonly Word[], after: readonly Word[]): Int32Array {
  const aligned = new Int32Array(before.length).fill(-1)
  const width = after.length + 1
  if (before.length * after.length > MOST_CELLS) return aligned
  const best = new Float64Array((before.length + 1) * width)
  const ending = new Float64Array(best.length).fill(Number.NEGATIVE_INFINITY)
  for (let i = 1; i <= before.length; i += 1) {
    const key = before[i - 1]?.key ?? ''
    for (let j = 1; j <= after.length; j += 1) {
      const cell = i * width + j
      const diagonal = cell - width - 1
      if (key === after[j - 1]?.key) {
        ending[cell] = 1 + Math.min(key.length, 8) + Math.max(at(ending, diagonal) + RUN_BONUS, at(best, diagonal))
      }
      best[cell] = Math.max(at(ending, cell), at(best, cell - 1), at(best, cell - width))
    }
  }
  traceBack(best, ending, width, aligned)
  return aligned
}

/** Walks back from the last cell along the choices that gave the best score, and writes the matches into `aligned`. */
function traceBack(best: Float64Array, ending: Float64Array, width: number, aligned: Int32Array): void {
  let i = aligned.length
  let j = width - 1
  let inRun = false
  while (i > 0 && j > 0) {
    const cell = i * width + j
    if (inRun || at(best, cell) === at(ending, cell)) {
      aligned[i - 1] = j - 1
      inRun = at(ending, cell - width - 1) + RUN_BONUS >= at(best, cell - width - 1)
      i -= 1
      j -= 1
    } else if (at(best, cell) === at(best, cell - 1)) j -= 1
    else i -= 1
  }
}

const at = (cells: Float64Array, index: number): number => cells[index] ?? 0
