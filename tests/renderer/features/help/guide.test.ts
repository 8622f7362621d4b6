import { describe, expect, test } from 'vitest'
import { isCommandId } from '#shared/commands'
import { filterTopics } from '../../../../src/renderer/features/help/guide/filter-topics.ts'
import { GUIDE } from '../../../../src/renderer/features/help/guide/guide-parts.ts'
import { fillKeys } from '../../../../src/renderer/features/help/guide/guide-topic.ts'

/** The source of the app's routes. */
const app = Object.values(
  import.meta.glob<string>('../../../../src/renderer/app/App.tsx', { query: '?raw', import: 'default', eager: true }),
).join()
const topics = GUIDE.flatMap((part) => part.topics)

/** The routes that the app knows, as patterns: `/notes/:id?` is `/notes` and `/notes/x`. */
const routes = [...app.matchAll(/<Route path="([^"]+)"/g)].map(
  ([, path = '']) => new RegExp(`^${path.replaceAll(/\/:\w+\?/g, '(/[\\w-]+)?').replaceAll(/:\w+/g, '[\\w-]+')}$`),
)

test('the app has routes that the test can see', () => {
  expect(routes.length).toBeGreaterThan(8)
  expect(routes.some((route) => route.test('/nowhere'))).toBe(false)
})

describe.each(topics.map((topic) => [topic.id, topic] as const))('%s', (_id, { id, title, text }) => {
  test('has an id that can stand in an address, once', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(topics.filter((other) => other.id === id)).toHaveLength(1)
    expect(title).not.toBe('')
  })

  test('names commands that exist, and nothing else in braces', () => {
    const named = [...text.matchAll(/\{([^}]*)\}/g)].map(([, inside = '']) => inside)
    expect(named.filter((one) => !one.startsWith('key:') || !isCommandId(one.slice(4)))).toEqual([])
  })

  test('leads to screens that exist, and to no address', () => {
    const targets = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, target = '']) => target)
    const wrong = targets.filter((target) => target[0] !== '#' || !routes.some((route) => route.test(target.slice(1))))
    expect(wrong).toEqual([])
    expect(text).not.toMatch(/https?:/)
  })
})

test('keys stand in the text as they are now', () => {
  expect(fillKeys('Press {key:notes.new} or {key:page.pdf}.', (id) => (id === 'notes.new' ? 'X' : null))).toBe(
    'Press `X` or (no key).',
  )
})

test('a command that is not there is a bug of the guide', () => {
  expect(() => fillKeys('{key:notes.fly}', () => null)).toThrow('notes.fly')
})

describe('finding', () => {
  const ids = (typed: string) => filterTopics(GUIDE, typed).flatMap((part) => part.topics.map(({ id }) => id))

  test('nothing typed finds everything', () => {
    expect(ids(' ')).toEqual(topics.map(({ id }) => id))
  })
  test.each([
    ['stability', 'scheduling'],
    ['STABILITY difficul', 'scheduling'],
    ['trash restor', 'notes'],
    ['markdown format', 'formats'],
  ])('“%s” finds %s', (typed, id) => {
    expect(ids(typed)).toContain(id)
  })
  test('a part without a hit goes', () => {
    expect(filterTopics(GUIDE, 'xyzzy')).toEqual([])
  })
})
