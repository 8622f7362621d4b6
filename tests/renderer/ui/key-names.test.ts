import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ariaKeys, formatKeys, keysOfEvent, worksInField } from '../../../src/renderer/ui/key-names.ts'

const press = (key: string, init: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...init })

describe('keys of an event', () => {
  test.each<[string, string, KeyboardEventInit, string | null]>([
    ['a letter', 'n', { code: 'KeyN' }, 'n'],
    ['a capital', 'N', { code: 'KeyN', shiftKey: true }, 'shift+n'],
    ['Ctrl and a letter', 'k', { code: 'KeyK', ctrlKey: true }, 'mod+k'],
    ['Ctrl, Shift and a letter', 'Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'mod+shift+z'],
    ['a sign, whatever Shift it needs', '?', { code: 'Slash', shiftKey: true }, '?'],
    ['the sign that joins keys', '+', { code: 'Equal', shiftKey: true }, 'plus'],
    ['a Cyrillic layout', 'т', { code: 'KeyN' }, 'n'],
    ['a Cyrillic layout with Ctrl', 'л', { code: 'KeyK', ctrlKey: true }, 'mod+k'],
    ['a digit that Alt changes', '¡', { code: 'Digit1', altKey: true }, 'alt+1'],
    ['a digit of the French layout', 'é', { code: 'Digit2' }, '2'],
    ['a letter beside the Latin ones', 'ö', { code: 'Semicolon' }, 'ö'],
    ['Space', ' ', { code: 'Space' }, 'space'],
    ['an arrow with Alt', 'ArrowLeft', { code: 'ArrowLeft', altKey: true }, 'alt+arrowleft'],
    ['a function key', 'F1', { code: 'F1' }, 'f1'],
    ['a modifier alone', 'Control', { code: 'ControlLeft', ctrlKey: true }, null],
    ['a dead key', 'Dead', { code: 'BracketLeft' }, null],
    ['the key of the system', 'e', { code: 'KeyE', metaKey: true }, null],
  ])('%s', (_what, key, init, keys) => {
    expect(keysOfEvent(press(key, init))).toBe(keys)
  })

  test('any press gives modifiers in one order and one key, or nothing', () => {
    const event = fc.record({
      key: fc.oneof(
        fc.constantFrom('Enter', ' ', '+', 'ArrowUp', 'F5', 'Delete', 'я', '中'),
        fc.string({ maxLength: 1 }),
      ),
      code: fc.constantFrom('', 'KeyA', 'Digit7', 'Slash'),
      ctrlKey: fc.boolean(),
      altKey: fc.boolean(),
      shiftKey: fc.boolean(),
    })
    fc.assert(
      fc.property(event, ({ key, ...init }) => {
        const keys = keysOfEvent(press(key, init))
        if (keys === null) return
        expect(keys).toMatch(/^(mod\+)?(alt\+)?(shift\+)?[^+]+$/)
        expect(keys.includes('mod+')).toBe(init.ctrlKey)
        expect(keys.includes('alt+')).toBe(init.altKey)
      }),
    )
  })
})

describe('while the reader types', () => {
  test.each(['mod+k', 'mod+shift+f', 'mod+,', 'mod+p', 'mod+shift+n', 'f1', 'alt+1', 'alt+arrowleft'])(
    '%s does its command',
    (keys) => {
      expect(worksInField(keys)).toBe(true)
    },
  )
  test.each([
    'n',
    '?',
    '/',
    'space',
    'enter',
    'shift+a',
    'mod+z',
    'mod+shift+z',
    'mod+a',
    'mod+c',
    'mod+v',
    'mod+arrowleft',
    'mod+enter',
  ])('%s belongs to the field', (keys) => {
    expect(worksInField(keys)).toBe(false)
  })
})

describe('written', () => {
  test.each([
    ['mod+shift+f', 'Ctrl + Shift + F', 'Control+Shift+F'],
    ['alt+arrowleft', 'Alt + ←', 'Alt+ArrowLeft'],
    ['space', 'Space', 'Space'],
    ['mod+plus', 'Ctrl + +', 'Control+Plus'],
    ['?', '?', '?'],
    ['f1', 'F1', 'F1'],
  ])('%s', (keys, shown, aria) => {
    expect(formatKeys(keys)).toBe(shown)
    expect(ariaKeys([keys])).toBe(aria)
  })

  test('no keys are no attribute', () => {
    expect(ariaKeys([])).toBeUndefined()
  })
})
