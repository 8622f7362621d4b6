import { MantineProvider } from '@mantine/core'
import { expect, test } from 'vitest'
import { useKeepsFocus } from '../../../src/renderer/ui/keep-focus.ts'
import { Page } from '../../../src/renderer/ui/Page.tsx'
import { reactPlace } from '../../helpers/react-place.ts'

const place = reactPlace()

function Dialog({ isOpen }: { readonly isOpen: boolean }) {
  useKeepsFocus(isOpen)
  return isOpen ? <input aria-label="Inside" /> : null
}

function show(title: string, isOpen: boolean): void {
  place.render(
    <MantineProvider>
      <Page key={title} title={title}>
        {null}
      </Page>
      <Dialog isOpen={isOpen} />
    </MantineProvider>,
  )
}

const heading = (): HTMLElement | null => place.element.querySelector('h1')

test('a screen that opens takes the focus', () => {
  show('First', false)
  show('Second', false)
  expect(document.activeElement).toBe(heading())
})

test('a screen that opens below a dialog leaves the focus to it, and the next one takes it once the dialog is gone', () => {
  show('First', false)
  show('First', true)
  const inside = place.element.querySelector('input')
  inside?.focus()
  show('Second', true)
  expect(document.activeElement).toBe(inside)
  show('Third', false)
  expect(document.activeElement).toBe(heading())
})
