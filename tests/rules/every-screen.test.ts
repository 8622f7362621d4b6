/** Each screen that the app has can be gone to by a command, stands in the native menu and the guide, and has a link. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMANDS, type CommandInfo } from '#shared/commands'
import { parseStudyLink, routeOf } from '#shared/study-link'
import { GUIDE } from '../../src/renderer/features/help/guide/guide-parts.ts'

const read = (file: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../src/renderer/app', file), 'utf8')

/** The screens that need nothing in their address: `/timeline/:pack?` is `timeline`. Today has no name there. */
const screens = [...read('App.tsx').matchAll(/<Route path="\/([a-z]*)(?:\/:\w+\?)*"/g)].map(([, name = '']) => name)
const guide = GUIDE.flatMap(({ topics }) => topics.map(({ text }) => text)).join('\n')
const commands: readonly CommandInfo[] = COMMANDS
/** By the commands of the navigation, and those that are bound beside it. */
const sources = `${read('places.ts')}\n${read('Everywhere.tsx')}`

/** The commands that go to a screen from anywhere. */
function waysTo(screen: string): readonly CommandInfo[] {
  const pattern = new RegExp(
    `path: '/${screen}', [^}]*command: '([\\w.-]+)'|'([\\w.-]+)': \\(\\) => navigate\\('/${screen}'\\)`,
    'g',
  )
  const ids = [...sources.matchAll(pattern)].map(([, place, beside]) => place ?? beside)
  return commands.filter(({ id }) => ids.includes(id))
}

test('the app has screens that the test can see', () => {
  expect(screens.length).toBeGreaterThan(10)
  expect(screens).toContain('timeline')
})

// The review is begun from Today, by commands that say for how long.
describe.each(screens.filter((screen) => screen !== 'review'))('/%s', (screen) => {
  test('is gone to by a command, which stands in the native menu', () => {
    expect(waysTo(screen).filter(({ menu }) => menu !== undefined)).not.toEqual([])
  })

  test('is in the guide', () => {
    // The guide leads to its own pages.
    expect(guide).toContain(`(#/${screen}`)
  })

  test('has a study link', () => {
    const link = parseStudyLink(`study://${screen === '' ? 'today' : screen}`)
    expect(link && routeOf(link)).toBe(`/${screen}`)
  })
})
