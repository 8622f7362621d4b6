import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach } from 'vitest'

interface ReactPlace {
  /** What React draws into; part of the page while a test runs. */
  readonly element: HTMLElement
  /** Draws, and waits for its effects. */
  readonly render: (node: ReactNode) => void
}

/** A place in the page, a fresh one for each test of the file. To be called once, outside of the tests. */
export function reactPlace(): ReactPlace {
  let root: Root
  let element: HTMLElement
  beforeEach(() => {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
    element = document.body.appendChild(document.createElement('div'))
    root = createRoot(element)
  })
  afterEach(() => {
    act(() => root.unmount())
    element.remove()
  })
  return {
    get element() {
      return element
    },
    render: (node) => act(() => root.render(node)),
  }
}
