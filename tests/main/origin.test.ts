import { expect, test } from 'vitest'
import { APP_ORIGIN, developmentOrigin } from '../../src/main/origin.ts'

test.each(['app://study/', 'app://study/index.html', 'app://study/packs/sco/pack.json?x#y'])(
  '%s is ours',
  (address) => {
    expect(APP_ORIGIN.owns(address)).toBe(true)
  },
)

test.each([
  'https://study/',
  'app://study.evil/',
  'app://evil/',
  'app://user:word@study/',
  'app://study:1/',
  'app:study',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'app',
  '',
])('%s is not ours', (address) => {
  expect(APP_ORIGIN.owns(address)).toBe(false)
})

test('the page to open is ours', () => {
  expect(APP_ORIGIN.owns(APP_ORIGIN.startPage)).toBe(true)
})

test.each([
  ['http://localhost:5173/src/main.tsx', true],
  ['ws://localhost:5173/', true],
  ['http://localhost:5174/', false],
  ['https://localhost:5173/', false],
  ['http://localhost.evil:5173/', false],
  ['app://study/', false],
])('while developing, whether %s is ours is %s', (address, isOurs) => {
  expect(developmentOrigin('http://localhost:5173').owns(address)).toBe(isOurs)
})
