/** SIGKILL for a whole tree of processes, as a power cut ends it: nobody is asked, nothing is written. Linux (/proc). */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

interface Found {
  readonly pid: number
  readonly parent: number
  readonly command: string
}

/** Kills the processes of these ids and those that have `marker` in their command line, with all their descendants. */
export async function killTrees(roots: { readonly pids?: readonly number[]; readonly marker: string }): Promise<void> {
  const all = listProcesses()
  const doomed = new Set(roots.pids ?? [])
  for (const { pid, command } of all) if (command.includes(roots.marker) && pid !== process.pid) doomed.add(pid)
  for (let before = -1; before !== doomed.size; ) {
    before = doomed.size
    for (const { pid, parent } of all) if (doomed.has(parent)) doomed.add(pid)
  }
  for (const pid of doomed) kill(pid)
  while (listProcesses().some(({ pid }) => doomed.has(pid))) await wait(10)
}

/** Processes that are alive; one that has ended and only waits for its parent is not. */
function listProcesses(): Found[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // pid (name) state parent …; the name may hold spaces and brackets. See proc_pid_stat(5).
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        if (state === 'Z') return []
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        return [{ pid: Number(name), parent: Number(parent), command }]
      } catch {
        return [] // it has ended while we looked
      }
    })
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}
