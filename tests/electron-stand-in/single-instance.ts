/** app.requestSingleInstanceLock: a lock file with the owner's process id, and a signal that brings it the newcomer's arguments. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What a second instance hands over. */
export interface Newcomer {
  readonly argv: readonly string[]
  readonly workingDirectory: string
}

/**
 * Takes the lock of a folder. The lock of a process that is gone is taken over.
 * @returns what gives it back; null when another process has it, which has then been told.
 */
export function takeLock(folder: string, onNewcomer: (newcomer: Newcomer) => void): (() => void) | null {
  mkdirSync(folder, { recursive: true })
  const lock = path.join(folder, 'stand-in.lock')
  const message = `${lock}.message`
  while (!tryCreate(lock)) {
    const owner = Number(readFileSync(lock, 'utf8'))
    if (isAlive(owner)) {
      writeFileSync(message, JSON.stringify({ argv: process.argv, workingDirectory: process.cwd() } satisfies Newcomer))
      process.kill(owner, 'SIGUSR2')
      return null
    }
    rmSync(lock, { force: true })
  }
  process.on('SIGUSR2', () => onNewcomer(JSON.parse(readFileSync(message, 'utf8'))))
  return () => rmSync(lock, { force: true })
}

function tryCreate(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
