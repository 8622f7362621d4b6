import { expect, test } from 'vitest'
import type { Fact } from '#core/content/model'
import { factTitle } from '#core/timeline/fact-title'
import { factOf } from './facts.ts'

const STATUSES = [{ relation: 'member-since', name: 'full member' }] as const

const CASES: readonly (readonly [Partial<Fact>, string])[] = [
  [{ relation: 'member-since', subject: 'India' }, 'India: full member'],
  [{ relation: 'partner-since', subject: 'Nepal' }, 'Nepal: partner'],
  [{ relation: 'held-by', subject: 'the League’s chair', value: 'Ann Light' }, 'Ann Light, League’s chair'],
  [{ relation: 'in-force-since', subject: 'the Charter' }, 'Charter in force'],
  [{ relation: 'founded-on', subject: 'the League' }, 'League founded'],
  [{ relation: 'met-in', subject: 'the first summit' }, 'First summit'],
]

test.each(CASES)('%o is called %s', (fields, title) => {
  expect(factTitle(factOf('x', fields), STATUSES)).toBe(title)
})
