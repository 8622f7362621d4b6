import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { PARAMETER_SETS } from '#core/scheduling/parameter-sets'

test('fsrs6-default holds the default weights of ts-fsrs 5.4', () => {
  expect(PARAMETER_SETS['fsrs6-default'].weights).toEqual(default_w)
})
