import { expect, test } from 'vitest'
import { givesAway } from '#core/cards/gives-away'

test.each([
  ['Peace Mission 2005', '18–25 August 2005', true],
  ['the first Peace Mission exercise', '18–25 August 2005', false],
  ['the 18th summit', '18 August 2005', false],
  ['the summit of 18 leaders', '18 August 2005', false],
  ['the Astana summit', 'Astana, Kazakhstan', true],
  ['the ASTANA summit', 'Astana', true],
  ['the Russian fleet', 'Vladivostok, Russia', true],
  ['the fleet of Russia', 'The Russian coast', true],
  ['the China-Russia patrol', 'China', true],
  ['the patrol of the two', 'the Sea of Japan', false],
  ['an agreement on borders', 'on a border', true],
  ['the war', 'a warning system', false],
  ['India', '9 June 2017', false],
  ['keepers in 1955', '1,955', false],
  ['about 1,200 keepers', '1,200', true],
  ['', 'anything', false],
  ['anything', '', false],
])('"%s" gives "%s" away: %s', (given, answer, expected) => {
  expect(givesAway(given, answer)).toBe(expected)
})
