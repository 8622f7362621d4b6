/** The host for the browser: what is stored there lasts, and nothing goes elsewhere. */
import { LOOPBACK_ORIGIN } from '../../helpers/loopback-app.ts'
import { expect, test } from '../../helpers/study-test.ts'

test('what was stored stands after every process of the browser was killed', async ({ study }) => {
  await study.page.evaluate(async () => {
    const opening = indexedDB.open('kept', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('words')
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const writing = opening.result.transaction('words', 'readwrite', { durability: 'strict' })
    writing.objectStore('words').put('stored', 'last')
    await new Promise((resolve) => {
      writing.oncomplete = resolve
    })
  })
  await study.kill()
  await study.open()
  const kept = await study.page.evaluate(async () => {
    const opening = indexedDB.open('kept', 1)
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    const reading = opening.result.transaction('words').objectStore('words').get('last')
    await new Promise((resolve) => {
      reading.onsuccess = resolve
    })
    return reading.result
  })
  expect(kept).toBe('stored')
})

test('the page is of the one origin that owns the data, and cannot reach another', async ({ study }) => {
  const answer = await study.page.evaluate(async () => ({
    origin: location.origin,
    isSecure: isSecureContext,
    fetched: await fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    ),
  }))
  expect(answer).toEqual({ origin: LOOPBACK_ORIGIN, isSecure: true, fetched: 'refused' })
  await expect
    .poll(() => study.watch.seen().join())
    .toContain('securitypolicyviolation: connect-src http://127.0.0.1:9/')
  study.watch.take()
})
