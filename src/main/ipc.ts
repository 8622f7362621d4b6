/**
 * The door between the page and main. Each request is met in the same order: who asks, what with, then the work. The two
 * tables are typed by DesktopRequests, so a new channel does not compile until both know it.
 */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron'
import * as z from 'zod'
import { CHOSEN_KEYS } from '#core/transfer/rows'
import { isCommandId } from '#shared/commands'
import type { DesktopRequests } from '#shared/desktop-api'
import { BACKUP_NAME } from './backups.ts'

type Channel = keyof DesktopRequests
type Arguments<C extends Channel> = Parameters<DesktopRequests[C]>
type Answer<C extends Channel> = ReturnType<DesktopRequests[C]>

/** The work behind every channel. What it throws reaches the page as an Error with the same message. */
export type RequestHandlers = {
  readonly [C in Channel]: (...args: Arguments<C>) => Answer<C> | Promise<Answer<C>>
}

/** No export of a person's own work comes near this; what is larger is a mistake. */
const MAX_BYTES = 512 * 2 ** 20

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_BYTES, 'too large')
const count = z.int().nonnegative()
/** ms since the epoch, within what a Date can hold. */
const instant = z.int().nonnegative().max(8.64e15)
const backupName = z.string().regex(BACKUP_NAME)
const nothing = z.tuple([])

/** What the counts file holds, too. */
export const KNOWN_COUNTS = z.strictObject({
  /** Not counted before there were any. */
  packs: count.default(0),
  highlights: count,
  notes: count,
  cards: count,
  answers: count,
  countedAt: instant,
})

/** A text that is cut rather than refused: half of a long error is better than none. */
const cutTo = (length: number) => z.string().transform((text) => text.slice(0, length))

const LOG_ENTRY = z.strictObject({ at: instant, where: cutTo(200), message: cutTo(2000), details: cutTo(50_000) })

const commandId = z.string().refine(isCommandId, 'no command')
const keys = z.string().regex(CHOSEN_KEYS.pattern)

const MENU_STATE = z.strictObject({
  keys: z.record(z.string().max(CHOSEN_KEYS.idLength), z.array(keys).max(CHOSEN_KEYS.most)),
  enabled: z.array(commandId).max(500),
})

/** What stands after `#`: a path inside the app, and nothing that an address would end or break at. */
const route = z.string().regex(/^\/[\x21-\x7e]{0,1000}$/)

const ARGUMENTS: { readonly [C in Channel]: z.ZodType<Arguments<C>> } = {
  'start:info': nothing,
  'backup:write': z.tuple([bytes, z.enum(['daily', 'new-version', 'by-hand', 'before-restore'])]),
  'backup:read': z.tuple([backupName]),
  'backup:confirm': z.tuple([backupName]),
  'backup:discard': z.tuple([backupName]),
  'backup:list': nothing,
  'counts:write': z.tuple([KNOWN_COUNTS]),
  'copy:save': z.tuple([bytes, z.string().min(1).max(200)]),
  'copy:open': nothing,
  'link:open': z.tuple([z.string().max(2000)]),
  'log:write': z.tuple([LOG_ENTRY]),
  'log:read': nothing,
  'network:report': nothing,
  'menu:update': z.tuple([MENU_STATE]),
  'window:open': z.tuple([route]),
  'clipboard:study-link': nothing,
  'page:print': nothing,
  'page:pdf': z.tuple([z.string().min(1).max(200)]),
  'reminder:show': z.tuple([z.strictObject({ title: z.string().min(1).max(100), body: z.string().max(500) })]),
  'flush:done': z.tuple([count]),
}

/**
 * Answers every channel of the contract.
 * @param handlersFor what does the work for the page that asks
 * @param isTrusted whether the asking frame is the app's own page
 */
export function answerRequests(
  ipcMain: IpcMain,
  handlersFor: (asking: WebContents) => RequestHandlers,
  isTrusted: (frame: IpcMainInvokeEvent['senderFrame']) => boolean,
): void {
  const answer = <C extends Channel>(channel: C): void => {
    const schema: z.ZodType<Arguments<C>> = ARGUMENTS[channel]
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isTrusted(event.senderFrame)) throw new Error(`${channel}: refused, the sender is not the app's page`)
      const parsed = schema.safeParse(args)
      if (!parsed.success) throw new TypeError(`${channel}: refused arguments\n${z.prettifyError(parsed.error)}`)
      const work: (...args: Arguments<C>) => Answer<C> | Promise<Answer<C>> = handlersFor(event.sender)[channel]
      return work(...parsed.data)
    })
  }
  for (const channel of Object.keys(ARGUMENTS)) answer(channel as Channel)
}
