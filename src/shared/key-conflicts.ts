/** Which keys a command may have. Keys are text as in the list of commands: `mod+shift+f` (`mod` is Ctrl, on macOS Command). */
import { COMMANDS, type CommandId, commandInfo, EVERYWHERE } from './commands.ts'

/** Groups whose commands work on every screen; those of the others work on the screen of their group only. */
const EVERY_SCREEN: ReadonlySet<string> = new Set([EVERYWHERE, 'Look'])

/** Two groups of which one screen has commands: the page of a card. */
const ON_ONE_PAGE: ReadonlySet<string> = new Set(['Cards', 'Review'])

/** Whether two commands can be there at the same time, so that they need different keys. */
export function shareScreen(a: CommandId, b: CommandId): boolean {
  const [one, other] = [commandInfo(a).group, commandInfo(b).group]
  return (
    one === other ||
    [one, other].some((group) => EVERY_SCREEN.has(group)) ||
    [one, other].every((group) => ON_ONE_PAGE.has(group))
  )
}

/** Where the keys are pressed: other systems, and a browser around the app, keep other keys for themselves. */
export interface KeyPlace {
  readonly isMac: boolean
  readonly inBrowser: boolean
}

/** Why keys cannot be had, in words for the reader. */
type Reason = readonly [keys: RegExp, why: string]

const ALWAYS: readonly Reason[] = [
  [/^(shift\+)?tab$/, 'Tab moves from one field or button to the next.'],
  [/^escape$/, 'Escape always goes one step back.'],
  [/^(shift\+)?(arrow.*|home|end|pageup|pagedown)$/, 'This key moves in the text and in lists.'],
  [/^(backspace|delete)$/, 'This key deletes what is typed.'],
  [/^mod\+[acvx]$/, 'The system uses these keys to select, copy, paste and cut.'],
  [/^mod\+(shift\+)?(plus|-|=|0)$/, 'These keys make everything on the screen larger or smaller.'],
  [/^f11$/, 'F11 fills the screen with the window.'],
]

const ON_MAC: readonly Reason[] = [
  [/^mod\+[qwhm]$/, 'macOS closes or hides windows with these keys.'],
  [/^mod\+(tab|space|`)$/, 'macOS uses these keys to go between windows and apps.'],
]

const ELSEWHERE: readonly Reason[] = [
  [/^alt\+f4$|^mod\+[qw]$/, 'The system closes the window with these keys.'],
  [/^alt\+(shift\+)?(tab|escape|space)$|^mod\+alt\+delete$/, 'The system uses these keys to go between windows.'],
]

const IN_BROWSER: readonly Reason[] = [
  [/^mod\+(shift\+)?[ntw]$/, 'The browser opens and closes its windows and tabs with these keys.'],
  [/^mod\+(shift\+)?(tab|pageup|pagedown|\d)$/, 'The browser goes between its tabs with these keys.'],
  [/^(f5|f12)$|^mod\+(shift\+)?[ri]$/, 'The browser uses these keys to load pages again and for its own tools.'],
]

/** Why a system or browser would not give these keys to the app, in words for the reader; null where it gives them. */
export function whyTaken(keys: string, { isMac, inBrowser }: KeyPlace): string | null {
  const reasons = [...ALWAYS, ...(isMac ? ON_MAC : ELSEWHERE), ...(inBrowser ? IN_BROWSER : [])]
  return reasons.find(([pattern]) => pattern.test(keys))?.[1] ?? null
}

/** The first command on the same screen that has these keys already; null where there is none. */
export function whoHasKeys(
  keys: string,
  wantedFor: CommandId,
  keysOf: (id: CommandId) => readonly string[],
): CommandId | null {
  const other = COMMANDS.find(({ id }) => id !== wantedFor && shareScreen(id, wantedFor) && keysOf(id).includes(keys))
  return other?.id ?? null
}

/** Keys that the reader chose, by the id of the command. */
export type ChosenKeys = Readonly<Record<string, readonly string[]>>

/**
 * The reader's choices after a command gets these keys: the commands on the same screen that had them lose them. What is chosen as usual is no choice.
 */
export function withKeys(chosen: ChosenKeys, id: CommandId, keys: readonly string[]): ChosenKeys {
  const keysOf = (other: CommandId) => chosen[other] ?? commandInfo(other).keys
  const losers = COMMANDS.filter(
    ({ id: other }) => other !== id && shareScreen(other, id) && keysOf(other).some((k) => keys.includes(k)),
  )
  const next = new Map<string, readonly string[]>(Object.entries(chosen))
  next.set(id, keys)
  for (const loser of losers)
    next.set(
      loser.id,
      keysOf(loser.id).filter((k) => !keys.includes(k)),
    )
  return Object.fromEntries([...next].filter(([other, list]) => !isUsual(other, list)))
}

function isUsual(id: string, keys: readonly string[]): boolean {
  const usual = COMMANDS.find((c) => c.id === id)?.keys
  return usual !== undefined && usual.join(' ') === keys.join(' ')
}
