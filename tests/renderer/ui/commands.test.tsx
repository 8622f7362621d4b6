import { act } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type Bindings,
  canRun,
  keysOf,
  runCommand,
  runCommandFor,
  setChosenKeys,
  setNavigate,
  useCommands,
  useCommandsNow,
} from '../../../src/renderer/ui/commands.ts'
import { reactPlace } from '../../helpers/react-place.ts'

const place = reactPlace()
const goTo = vi.fn<(route: string) => void>()

beforeEach(() => {
  location.hash = '#/read'
  setNavigate(goTo)
  window.addEventListener('keydown', runCommandFor)
})

afterEach(() => {
  goTo.mockReset()
  setChosenKeys({})
  window.removeEventListener('keydown', runCommandFor)
})

function Screen({ bindings }: { readonly bindings: Bindings }) {
  useCommands(bindings)
  return <input aria-label="Field" />
}

const show = (...screens: readonly Bindings[]): void =>
  place.render(screens.map((bindings, i) => <Screen key={String(i)} bindings={bindings} />))

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}

test('a key runs its command and does nothing else', () => {
  const run = vi.fn<() => void>()
  show({ 'notes.new': run })
  expect(press('n', { code: 'KeyN' }).defaultPrevented).toBe(true)
  expect(run).toHaveBeenCalledTimes(1)
})

test('keys that the reader chose take the place of the usual ones', () => {
  const run = vi.fn<() => void>()
  show({ 'notes.new': run })
  act(() => setChosenKeys({ 'notes.new': ['mod+shift+y'] }))
  expect(keysOf('notes.new')).toEqual(['mod+shift+y'])
  press('n')
  expect(run).not.toHaveBeenCalled()
  press('Y', { ctrlKey: true, shiftKey: true })
  expect(run).toHaveBeenCalledTimes(1)
})

describe('while the reader types', () => {
  test.each([
    ['a letter', 'n', {}, 0],
    ['what the field undoes itself', 'z', { ctrlKey: true }, 0],
    ['Ctrl+K', 'k', { ctrlKey: true }, 1],
    ['F1', 'F1', {}, 1],
    ['Alt+1', '1', { altKey: true, code: 'Digit1' }, 1],
  ])('%s', (_what, key, init, times) => {
    const run = vi.fn<() => void>()
    show({ 'notes.new': run, 'edit.undo': run, 'palette.open': run, 'help.guide': run, 'go.today': run })
    press(key, init, place.element.querySelector('input') ?? place.element)
    expect(run).toHaveBeenCalledTimes(times)
  })
})

describe('Space and Enter', () => {
  test.each([
    ['a button is pressed by both', 'button', [0, 0]],
    ['a link is followed by Enter, and has no use for Space', 'a', [1, 0]],
    ['elsewhere both are free', 'div', [1, 1]],
  ] as const)('%s', (_what, tag, [space, enter]) => {
    const [play, accept] = [vi.fn<() => void>(), vi.fn<() => void>()]
    show({ 'map.play': play, 'propose.accept': accept })
    const target = place.element.appendChild(document.createElement(tag))
    press(' ', {}, target)
    press('Enter', {}, target)
    expect(play).toHaveBeenCalledTimes(space)
    expect(accept).toHaveBeenCalledTimes(enter)
  })
})

test('keys rest while a dialog is open', () => {
  const run = vi.fn<() => void>()
  show({ 'notes.new': run })
  const dialog = document.body.appendChild(document.createElement('div'))
  dialog.setAttribute('aria-modal', 'true')
  press('n')
  dialog.remove()
  expect(run).not.toHaveBeenCalled()
})

test('of two that want the same command the newest has it', () => {
  const [older, newer] = [vi.fn<() => void>(), vi.fn<() => void>()]
  show({ 'notes.new': older }, { 'notes.new': newer })
  runCommand('notes.new')
  expect(older).not.toHaveBeenCalled()
  expect(newer).toHaveBeenCalledTimes(1)
  show({ 'notes.new': older })
  runCommand('notes.new')
  expect(older).toHaveBeenCalledTimes(1)
})

describe('what can be run', () => {
  test('a disabled command cannot, whoever asks', () => {
    const run = vi.fn<() => void>()
    show({ 'reader.note': { run, isEnabled: () => false } })
    expect(canRun('reader.note')).toBe(false)
    runCommand('reader.note')
    press('n')
    expect(run).not.toHaveBeenCalled()
  })

  test('a command of another screen can, unless that screen is shown and does not have it', () => {
    expect(canRun('notes.new')).toBe(true)
    location.hash = '#/notes'
    expect(canRun('notes.new')).toBe(false)
    expect(canRun('reader.note')).toBe(false)
  })

  test('is followed, also when only what is enabled changes', () => {
    const seen: boolean[] = []
    function Follower() {
      seen.push(useCommandsNow().enabled.includes('reader.note'))
      return null
    }
    const render = (enabled: boolean): void =>
      place.render(
        <>
          <Screen bindings={{ 'reader.note': { run: () => {}, isEnabled: () => enabled } }} />
          <Follower />
        </>,
      )
    render(false)
    expect(seen.at(-1)).toBe(false)
    render(true)
    expect(seen.at(-1)).toBe(true)
  })
})

describe('a command of another screen', () => {
  test('goes there, and runs as soon as it is ready', () => {
    const run = vi.fn<() => void>()
    runCommand('notes.new')
    expect(goTo).toHaveBeenCalledWith('/notes')
    location.hash = '#/notes'
    show({ 'notes.new': { run, isEnabled: () => false } })
    expect(run).not.toHaveBeenCalled()
    show({ 'notes.new': { run, isEnabled: () => true } })
    expect(run).toHaveBeenCalledTimes(1)
    show({ 'notes.new': { run, isEnabled: () => true } })
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('runs as soon as it is ready on the screen that is shown already', () => {
    const run = vi.fn<() => void>()
    location.hash = '#/notes'
    runCommand('notes.new')
    expect(goTo).not.toHaveBeenCalled()
    show({ 'notes.new': run })
    expect(run).toHaveBeenCalledTimes(1)
  })

  test('is forgotten when another is run meanwhile', () => {
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()]
    runCommand('notes.new')
    runCommand('cards.new')
    show({ 'notes.new': first, 'cards.new': second })
    expect(first).not.toHaveBeenCalled()
    expect(second).toHaveBeenCalledTimes(1)
  })
})
