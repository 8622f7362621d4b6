import { expect, test, vi } from 'vitest'
import { fileName, paperSize } from '../../src/main/print.ts'

vi.mock('electron', () => ({ app: {}, dialog: {} }))

test.each([
  ['History', 'History'],
  ['../../etc/passwd', 'etc passwd'],
  ['C:\\Windows\\x', 'C Windows x'],
  ['On “the SCO’s Charter: 1/2?”', 'On “the SCO’s Charter 1 2 ”'],
  ['two\nlines', 'two lines'],
  ['...', 'SCO Study'],
  ['', 'SCO Study'],
])('%j is saved as %j', (title, name) => expect(fileName(title)).toBe(name))

test.each([
  ['US', 'Letter'],
  ['CA', 'Letter'],
  ['DE', 'A4'],
  ['CN', 'A4'],
  ['', 'A4'],
])('in %j the paper is %s', (country, paper) => expect(paperSize(country)).toBe(paper))
