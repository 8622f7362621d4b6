import { expect, test, vi } from 'vitest'
import { useFocusBack } from '../../../src/renderer/ui/use-focus-back.ts'
import { reactPlace } from '../../helpers/react-place.ts'

const place = reactPlace()

function Dialog() {
  useFocusBack()
  return <input aria-label="Inside" />
}

function show(isOpen: boolean, hasOpener = true): void {
  place.render(
    <>
      {hasOpener && <button type="button">Opener</button>}
      <button type="button">Other</button>
      {isOpen && <Dialog />}
    </>,
  )
}

const button = (name: string): HTMLElement => {
  const found = [...place.element.querySelectorAll('button')].find((one) => one.textContent === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}

function open(): void {
  show(false)
  button('Opener').focus()
  show(true)
  place.element.querySelector('input')?.focus()
}

test('the focus goes back to what opened the dialog', async () => {
  open()
  show(false)
  await vi.waitFor(() => expect(document.activeElement).toBe(button('Opener')))
})

test('what has taken the focus when the dialog goes keeps it', async () => {
  open()
  button('Other').focus()
  show(false)
  await new Promise((resolve) => setTimeout(resolve))
  expect(document.activeElement).toBe(button('Other'))
})

test('where the opener is gone, the heading of the screen gets the focus', async () => {
  const content = document.body.appendChild(document.createElement('main'))
  content.id = 'content'
  content.innerHTML = '<h1 tabindex="-1">Packs</h1>'
  open()
  show(false, false)
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Packs'))
  content.remove()
})

test('an opener that is gone gets nothing', async () => {
  open()
  show(false, false)
  await new Promise((resolve) => setTimeout(resolve))
  expect(document.activeElement).toBe(document.body)
})
