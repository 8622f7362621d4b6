import { act, useLayoutEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useKeptText } from '../../../src/renderer/ui/use-kept-text.ts'

let root: Root
type KeptField = ReturnType<typeof useKeptText>
let field: KeptField
const save = vi.fn<(text: string) => Promise<void>>()

function Field({ give }: { readonly give: (field: KeptField) => void }) {
  const kept = useKeptText('as stored', save)
  useLayoutEffect(() => give(kept))
  return null
}

function take(kept: KeptField): void {
  field = kept
}

beforeEach(() => {
  ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
  save.mockReset().mockResolvedValue()
  root = createRoot(document.createElement('div'))
  act(() => root.render(<Field give={take} />))
})

afterEach(() => act(() => root.unmount()))

test('leaving by several ways at once saves once', async () => {
  act(() => field.setText('typed'))
  await Promise.all([field.keep(), field.keep()])
  expect(save.mock.calls).toEqual([['typed']])
})

test('what is as it was is not saved', async () => {
  act(() => field.setText('as stored'))
  await field.keep()
  expect(save).not.toHaveBeenCalled()
})

test('what could not be saved is tried again at the next way out', async () => {
  save.mockRejectedValueOnce(new Error('the disk is full'))
  act(() => field.setText('typed'))
  await expect(field.keep()).rejects.toThrow('the disk is full')
  await field.keep()
  await field.keep()
  expect(save.mock.calls).toEqual([['typed'], ['typed']])
})
