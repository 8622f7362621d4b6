/** Every request of a page and of its workers, in Electron's order: navigation events, webRequest, protocol handler, network. */
import type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts'
import { inward, schemeOf } from './addresses.ts'
import { cdp } from './browser.ts'
import { handlerOf } from './protocol.ts'
import { theSession } from './session.ts'

type Paused = Protocol.Fetch.requestPausedPayload

/** Says whether a navigation of a frame to an address may go on. */
export type MayNavigate = (address: string, frameId: string) => boolean

/** Takes over the requests of one DevTools session. */
export async function takeOverRequests(session: string, mayNavigate: MayNavigate): Promise<void> {
  cdp().on(
    'Fetch.requestPaused',
    (paused) => {
      // The page may be gone before it is answered.
      answer(paused, session, mayNavigate).catch(() => undefined)
    },
    session,
  )
  await cdp().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session)
}

async function answer(paused: Paused, session: string, mayNavigate: MayNavigate): Promise<void> {
  const { requestId, request, resourceType, frameId } = paused
  const address = inward(request.url)
  const fail = (errorReason: Protocol.Network.ErrorReason): Promise<unknown> =>
    cdp().send('Fetch.failRequest', { requestId, errorReason }, session)

  if (resourceType === 'Document' && !mayNavigate(address, frameId)) return void (await fail('Aborted'))
  if (await isCancelled(address)) return void (await fail('BlockedByClient'))
  theSession.sendHeaders({ url: address })
  const handler = handlerOf(schemeOf(address))
  if (handler === undefined) return void (await cdp().send('Fetch.continueRequest', { requestId }, session))
  try {
    const { method, headers, postData } = request
    const response = await handler(new Request(address, { method, headers, ...(postData ? { body: postData } : {}) }))
    await cdp().send('Fetch.fulfillRequest', { requestId, ...(await toFulfilment(response)) }, session)
  } catch (error) {
    console.error(error)
    await fail('Failed')
  }
}

function isCancelled(url: string): Promise<boolean> {
  return new Promise((resolve) => theSession.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true)))
}

async function toFulfilment(response: Response) {
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}
