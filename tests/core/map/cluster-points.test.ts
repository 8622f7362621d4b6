import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterPoints } from '#core/map/cluster-points'

const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))

test('each thing is in one cluster, near to where that stands, and clusters stand apart', () => {
  fc.assert(
    fc.property(fc.array(point), fc.integer({ min: 1, max: 50 }), (points, apart) => {
      const clusters = clusterPoints(points, (p) => p, apart)
      const named = (all: readonly (readonly number[])[]) => all.map((p) => p.join()).toSorted()
      expect(named(clusters.flatMap(({ members }) => members))).toEqual(named(points))
      const far = (a: readonly number[], b: readonly number[]) =>
        Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0))
      for (const { members, at } of clusters) for (const member of members) expect(far(member, at)).toBeLessThan(apart)
      for (const [i, a] of clusters.entries())
        for (const b of clusters.slice(i + 1)) expect(far(a.at, b.at)).toBeGreaterThanOrEqual(apart)
    }),
  )
})
