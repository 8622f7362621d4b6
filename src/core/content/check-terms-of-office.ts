import { groupBy } from '#core/group-by'
import type { IsoDate } from './dates.ts'
import type { Fact, PackProblem } from './model.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'
import { withoutArticle } from './telling.ts'

/**
 * The gate for terms of office: nobody holds a post beyond the day on which another person took it. Of dates that are not equally precise
 * the coarser one decides, so a post may change hands within a year. Facts that know each other's person as an alternative are two accounts.
 */
export function checkTermsOfOffice(facts: readonly PlacedRecord<Fact>[]): readonly PackProblem[] {
  const terms = facts.filter(({ value: { relation, when } }) => relation === 'held-by' && when !== undefined)
  const posts = groupBy(terms, ({ value }) => withoutArticle(value.subject).toLowerCase())
  return [...posts.values()].flatMap((post) => {
    const inOrder = post.toSorted((a, b) => compare(startOf(a.value), startOf(b.value)))
    return inOrder.flatMap((successor, i) => {
      const earlier = inOrder.slice(0, i).find(({ value }) => overlap(value, successor.value))
      if (earlier === undefined) return []
      const { id, when } = earlier.value
      const reason = `the term begins before that of fact ${id} ends, ${when?.end ?? ''}`
      const { value, file, index } = successor
      return [jsonProblem(file, [index, 'when', 'start'], `fact ${value.id}: ${reason}`)]
    })
  })
}

function overlap(earlier: Fact, successor: Fact): boolean {
  const end = earlier.when?.end
  const start = startOf(successor)
  if (end === undefined || earlier.value === successor.value) return false
  if (earlier.alternatives.includes(successor.value) || successor.alternatives.includes(earlier.value)) return false
  const precision = Math.min(end.length, start.length)
  return end.slice(0, precision) > start.slice(0, precision)
}

function startOf({ when }: Fact): IsoDate {
  return when?.start ?? ''
}

function compare(a: IsoDate, b: IsoDate): number {
  return a === b ? 0 : a < b ? -1 : 1
}
