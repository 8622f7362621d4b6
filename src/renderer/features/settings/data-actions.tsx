import { createContext, type ReactNode, useContext, useState } from 'react'
import type { Result } from '#core/result'

interface DataActions {
  /** Whether one is going on. */
  readonly busy: boolean
  /** Why the last one changed nothing, in plain words. */
  readonly problem: string | null
  readonly run: (work: () => Promise<Result<unknown>>) => Promise<void>
  readonly clear: () => void
}

const DataActionsContext = createContext<DataActions | null>(null)

/** Does one thing with all data at a time, and keeps why it failed. */
export function useNewDataActions(): DataActions {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const run = async (work: () => Promise<Result<unknown>>) => {
    setBusy(true)
    setProblem(null)
    try {
      const result = await work()
      if (!result.ok) setProblem(result.error)
    } catch (error) {
      setProblem(plainly(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, run, clear: () => setProblem(null) }
}

function plainly(error: unknown): string {
  if (/Quota/.test(String(error))) return 'The disk is full. Free some space, then do it again.'
  return `That did not work: ${error instanceof Error ? error.message : String(error)}.`
}

/** Gives the settings below it the actions of the screen. */
export function DataActionsProvider({
  value,
  children,
}: {
  readonly value: DataActions
  readonly children: ReactNode
}) {
  return <DataActionsContext value={value}>{children}</DataActionsContext>
}

/** The screen's actions on all data. @throws outside of the settings. */
export function useDataActions(): DataActions {
  const actions = useContext(DataActionsContext)
  if (actions === null) throw new Error('useDataActions outside of DataActionsProvider')
  return actions
}
