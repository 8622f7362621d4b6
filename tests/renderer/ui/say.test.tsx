import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offer } from '../../../src/renderer/ui/say.tsx'
import { reactPlace } from '../../helpers/react-place.ts'

const place = reactPlace()

beforeEach(() => {
  vi.useFakeTimers()
  place.render(
    <MantineProvider>
      <Notifications />
    </MantineProvider>,
  )
})
afterEach(() => void vi.useRealTimers())

const shown = (): string => document.body.textContent ?? ''
const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))
const make = (message: string) => act(() => offer(message, 'Undo', () => {}))

test('a newer offer takes the place of an older one, and stands as long as any', async () => {
  make('Card deleted')
  await wait(7500)
  expect(shown()).toContain('Card deleted')
  make('Note deleted')
  await wait(2000)
  expect(shown()).not.toContain('Card deleted')
  expect(shown()).toContain('Note deleted')
  await wait(8000)
  expect(shown()).not.toContain('Note deleted')
})
