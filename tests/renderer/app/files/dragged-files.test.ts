import { describe, expect, test } from 'vitest'
import { draggedFiles, isNameOfCopy } from '../../../../src/renderer/app/files/dragged-files.ts'

const file = (type: string) => ({ kind: 'file', type })

describe('held over the window', () => {
  test.each([
    ['gzip', [file('application/gzip')], 'copy'],
    ['JSON', [file('application/json')], 'copy'],
    ['a type that the system does not know, or a folder', [file('')], 'either'],
    ['a zip file', [file('application/zip')], 'pack'],
    ['Markdown', [file('text/markdown')], 'pack'],
    ['plain text', [file('text/plain')], 'pack'],
    ['the type of the packages', [file('application/x-sco-study')], 'copy'],
    ['a picture', [file('image/png')], 'other'],
    ['two files', [file(''), file('')], 'several'],
    ['selected text', [{ kind: 'string', type: 'text/plain' }], null],
    ['nothing', [], null],
    ['a file with its address', [{ kind: 'string', type: 'text/uri-list' }, file('text/html')], 'other'],
  ] as const)('%s', (_what, items, dragged) => {
    expect(draggedFiles(items)).toBe(dragged)
  })
})

test.each([
  ['mine.scostudy', true],
  ['sco-study-2026-11-24.json.gz', true],
  ['Copy.JSON', true],
  ['notes.md', false],
  ['scostudy', false],
  ['', false],
])('%j is the name of a copy: %s', (name, is) => {
  expect(isNameOfCopy(name)).toBe(is)
})
