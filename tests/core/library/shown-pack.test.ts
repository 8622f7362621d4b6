import { expect, test } from 'vitest'
import type { PackId } from '#core/ids'
import { preparePack } from '#core/library/library'
import { shownPack } from '#core/library/shown-pack'
import { lighthouses } from '../../helpers/lighthouses.ts'

const pack = (id: string, title: string) => preparePack({ ...lighthouses, id: id as PackId, title }, 'own')
const packs = [pack('a', 'without'), pack('b', 'with'), pack('c', 'with')]
const has = ({ pack: { title } }: { pack: { title: string } }): boolean => title === 'with'
const shown = (asked: string | null, last: string | null) =>
  shownPack({ packs }, asked, last as PackId | null, has)?.pack.id ?? null

test.each([
  ['the address names, also where it has nothing to show', 'a', 'c', 'a'],
  ['was shown last', null, 'c', 'c'],
  ['is the first that has something to show', null, null, 'b'],
  ['is that one, too, where the last is gone', null, 'gone', 'b'],
])('a screen shows the pack that %s', (_, asked, last, id) => {
  expect(shown(asked, last)).toBe(id)
})

test('a pack that the address names and that is not there is no other one', () => {
  expect(shown('gone', 'b')).toBeNull()
})

test('where none has anything to show it is the first', () => {
  expect(shownPack({ packs }, null, null, () => false)?.pack.id).toBe('a')
  expect(shownPack({ packs: [] }, null, null, has)).toBeNull()
})
