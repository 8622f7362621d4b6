import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findStudyLink, formatStudyLink, parseStudyLink, routeOf, type StudyLink } from '#shared/study-link'

const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,3}$/)
const link: fc.Arbitrary<StudyLink> = fc.oneof(
  fc.record({
    kind: fc.constant('screen' as const),
    screen: fc.constantFrom(
      'today',
      'read',
      'review',
      'highlights',
      'notes',
      'cards',
      'timeline',
      'map',
      'members',
      'packs',
      'about',
      'search',
      'settings',
      'help',
      'keys',
    ),
  }),
  fc.record({ kind: fc.constant('document' as const), pack: id, document: id, block: fc.option(id) }),
  fc.record({ kind: fc.constant('note' as const), id: fc.uuid() }),
  fc.record({ kind: fc.constant('guide' as const), topic: id }),
)

test('a link that was written is read as the same place', () => {
  fc.assert(
    fc.property(link, (one) => {
      expect(parseStudyLink(formatStudyLink(one))).toEqual(one)
    }),
  )
})

test('a link is found in any text around it', () => {
  fc.assert(
    fc.property(link, (one) => {
      expect(findStudyLink(`See [“the charter” of 2002](${formatStudyLink(one)}), and study://nowhere.`)).toEqual(one)
    }),
  )
})

describe('leads to', () => {
  test.each([
    ['study://read/sco/history/history-founding', '/read/sco/history/history-founding'],
    ['study://read/sco/history', '/read/sco/history'],
    ['study://read', '/read'],
    ['study://today', '/'],
    // What some systems make of it.
    ['study://today/', '/'],
    ['study://notes/3f2b8c1e-6a5d-4f60-9d3e-1b2a3c4d5e6f', '/notes/3f2b8c1e-6a5d-4f60-9d3e-1b2a3c4d5e6f'],
    ['study://help/search', '/help/search'],
  ])('%s: %s', (text, route) => {
    const parsed = parseStudyLink(text)
    expect(parsed === null ? null : routeOf(parsed)).toBe(route)
  })
})

describe('refused', () => {
  test.each([
    '',
    'study://',
    'study:read/sco/history',
    'study://elsewhere',
    'study://constructor',
    'study://read/sco',
    'study://read/sco/history/block/more',
    'study://read/../settings/x',
    'study://read/sco/%2e%2e',
    'study://read/sco/history?x=1',
    'study://read/sco/history#x',
    'study://settings/reset',
    'study://notes/a/b',
    'study://notes/javascript:alert(1)',
    'STUDY://read',
    ' study://read',
    'study://read\n',
    'https://example.com/study://read',
    'javascript:study://read',
    'file:///etc/passwd',
    `study://notes/${'a'.repeat(400)}`,
  ])('%j', (text) => {
    expect(parseStudyLink(text)).toBeNull()
  })
})

test('whatever is read, only a known screen comes out', () => {
  const known =
    /^\/(|read|review|highlights|notes|cards|search|settings|help|keys|read\/[a-z0-9-]+\/[a-z0-9-]+(\/[a-z0-9-]+)?|(notes|help)\/[a-z0-9-]+)$/
  const anything = fc.oneof(
    fc.string(),
    fc.string().map((s) => `study://${s}`),
    fc.webUrl(),
    fc.array(fc.constantFrom('study://', 'read', 'notes', '/', '..', '?', '#', 'sco', '%2f')).map((a) => a.join('')),
  )
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseStudyLink(text)
      expect(parsed === null ? '/' : routeOf(parsed)).toMatch(known)
    }),
  )
})
