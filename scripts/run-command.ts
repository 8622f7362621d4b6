/** Runs another program for a script. */
import { spawn } from 'node:child_process'
import path from 'node:path'

/** The folder of the project. */
export const PROJECT = path.dirname(import.meta.dirname)

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null
  /** What it wrote to both streams; empty when that went to the terminal. */
  readonly output: string
}

/** Runs a program in the project's folder. `show` lets it write to the terminal. @throws when it cannot be started. */
export function run(
  command: readonly [program: string, ...args: string[]],
  { show, environment = {} }: { readonly show: boolean; readonly environment?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const [program, ...args] = command
  const child = spawn(program, args, {
    cwd: PROJECT,
    env: { ...process.env, ...environment },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const hear = (chunk: Buffer): void => {
    output += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, output }))
  })
}

/** The command that runs a development tool of the project by its file below node_modules, with this Node. */
export function tool(file: string, ...args: string[]): [string, ...string[]] {
  return [process.execPath, path.join(PROJECT, 'node_modules', file), ...args]
}
