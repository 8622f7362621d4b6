import { retrievability } from './answer.ts'
import type { StudyDay } from './log-line.ts'
import type { Memory } from './memory.ts'

/** A card's memory in plain words; null for one that was never answered. */
export interface MemoryInWords {
  /** "Recall falls to 90 % after 9 days". */
  readonly stability: string
  /** "5.3 of 10, middling". */
  readonly difficulty: string
  /** Predicted probability of recall on the study day: "93 %". */
  readonly recallToday: string
  /** "Never forgotten", "Forgotten once", "Forgotten 3 times". */
  readonly lapses: string
}

/** Says what a card's memory holds. @param today the study day for which recall is predicted */
export function describeMemory(memory: Memory, today: StudyDay): MemoryInWords | null {
  const recall = retrievability(memory, today)
  if (memory.state === 'new' || recall === null) return null
  return {
    stability: `Recall falls to 90 % after ${describeDayCount(memory.stability)}`,
    difficulty: `${memory.difficulty.toFixed(1)} of 10, ${difficultyWord(memory.difficulty)}`,
    recallToday: `${Math.round(recall * 100)} %`,
    lapses: lapsesInWords(memory.lapses),
  }
}

/** FSRS's difficulty runs from 1 to 10, a third of it each. */
function difficultyWord(difficulty: number): string {
  if (difficulty < 4) return 'easy'
  return difficulty < 7 ? 'middling' : 'hard'
}

function lapsesInWords(lapses: number): string {
  if (lapses === 0) return 'Never forgotten'
  return lapses === 1 ? 'Forgotten once' : `Forgotten ${lapses} times`
}

/** A length in days: "less than a day", "1 day", "9 days". @param days >= 0 */
export function describeDayCount(days: number): string {
  const whole = Math.round(days)
  if (whole < 1) return 'less than a day'
  return `${whole} ${whole === 1 ? 'day' : 'days'}`
}

/** How long an answer took: "4 s", "1 min 5 s". @param took ms, >= 0 */
export function formatTook(took: number): string {
  const seconds = Math.round(took / 1000)
  if (seconds < 60) return `${seconds} s`
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
