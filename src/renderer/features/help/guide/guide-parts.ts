import type { GuidePart } from './guide-topic.ts'
import { FINDING } from './topics-finding.ts'
import { LEARNING } from './topics-learning.ts'
import { MAKING } from './topics-making.ts'
import { READING } from './topics-reading.ts'
import { YOURS } from './topics-yours.ts'

/** The guide, in its order. */
export const GUIDE: readonly GuidePart[] = [
  { title: 'Learning', topics: LEARNING },
  { title: 'Reading', topics: READING },
  { title: 'What you make', topics: MAKING },
  { title: 'Finding your way', topics: FINDING },
  { title: 'Your app and your data', topics: YOURS },
]
