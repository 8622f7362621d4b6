import { expect, test, vi } from 'vitest'
import { findStudyLink } from '../../src/main/clipboard.ts'

vi.mock('electron', () => ({ clipboard: {} }))

test.each([
  ['study://read/sco/history', 'study://read/sco/history'],
  ['[a “quote”](study://read/sco/history/history-3) and more', 'study://read/sco/history/history-3'],
  ['see <study://a>', 'study://a'],
  ['my password', null],
  ['study://', null],
  [`study://${'x'.repeat(3000)}`, null],
  ['', null],
])('of %j the page learns %j', (text, link) => expect(findStudyLink(text)).toBe(link))
