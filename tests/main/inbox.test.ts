import { EventEmitter } from 'node:events'
import type { WebContents } from 'electron'
import { expect, test, vi } from 'vitest'
import { createInbox } from '../../src/main/inbox.ts'

function fakePage() {
  const send = vi.fn<(channel: string, ...args: unknown[]) => void>()
  const page = Object.assign(new EventEmitter(), { send })
  return { send, emit: page.emit.bind(page), contents: page as unknown as WebContents }
}

test('what comes before a page listens waits for it, in order', () => {
  const { send, contents } = fakePage()
  const inbox = createInbox(() => contents)
  inbox.deliver('study:link', 'study://a')
  inbox.deliver('file:open', { name: 'b.scostudy', bytes: new Uint8Array(1) })
  expect(send).not.toHaveBeenCalled()
  inbox.listens(contents)
  expect(send.mock.calls.map(([channel]) => channel)).toEqual(['study:link', 'file:open'])
  inbox.listens(contents)
  expect(send).toHaveBeenCalledTimes(2)
})

test('it goes to the page in front', () => {
  const [first, second] = [fakePage(), fakePage()]
  let front = first.contents
  const inbox = createInbox(() => front)
  inbox.listens(first.contents)
  inbox.listens(second.contents)
  front = second.contents
  inbox.deliver('study:link', 'study://a')
  expect(first.send).not.toHaveBeenCalled()
  expect(second.send).toHaveBeenCalledExactlyOnceWith('study:link', 'study://a')
})

test('a page that is loaded anew is waited for again; a change of the route is no new page', () => {
  const { send, emit, contents } = fakePage()
  const inbox = createInbox(() => contents)
  inbox.listens(contents)
  emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
  inbox.deliver('study:link', 'study://a')
  expect(send).toHaveBeenCalledTimes(1)
  emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  inbox.deliver('study:link', 'study://b')
  expect(send).toHaveBeenCalledTimes(1)
  inbox.listens(contents)
  expect(send).toHaveBeenLastCalledWith('study:link', 'study://b')
})
