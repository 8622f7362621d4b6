import { expect, test } from 'vitest'
import { findTerm } from '#core/content/find-term'

const GLOSSARY = [
  'observer',
  'SCO Charter',
  'confidence-building',
  'consensus',
  'three evils',
  'Belt and Road',
  'CIS',
].map((term) => ({ id: term, term, definition: '' }))

test.each([
  ['observer', 'observer'],
  ['Observers', 'observer'],
  ['the observer’s', 'observer'],
  ['an observer', 'observer'],
  ['SCO charter', 'SCO Charter'],
  ['confidence building', 'confidence-building'],
  ['Consensus.', 'consensus'],
  ['“three evils”', 'three evils'],
  ['Belt  and\nRoad', 'Belt and Road'],
  ['cis', 'CIS'],
  ['observer states', null],
  ['Charter', null],
  ['the', null],
  ['…', null],
  ['', null],
])('%j names %j', (text, term) => expect(findTerm(GLOSSARY, text)?.term ?? null).toBe(term))
