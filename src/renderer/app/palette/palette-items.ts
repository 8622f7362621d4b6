import { groupBy } from '#core/group-by'
import type { PackId } from '#core/ids'
import type { MarkedText } from '#core/search/model'
import { searchRoute } from '#core/search/search-route'
import { type CommandId, type CommandInfo, commandInfo } from '#shared/commands'
import type { SearchAnswer } from '../../db/use-search.ts'
import { meetCommands } from '../../ui/filter-commands.ts'
import { SEARCH_KIND_NAMES } from '../../ui/search-kinds.ts'

/** A line of the palette. */
export type PaletteItem =
  | { readonly kind: 'command'; readonly key: string; readonly command: CommandId; readonly label: string }
  | {
      readonly kind: 'hit'
      readonly key: string
      readonly title: MarkedText
      readonly excerpt: MarkedText
      /** Where it is, in plain words. */
      readonly place: string
      /** The pack that it is in or about; null for none. */
      readonly pack: PackId | null
      readonly route: string
    }

/** Lines under a name. */
export interface PaletteGroup {
  readonly name: string
  readonly items: readonly PaletteItem[]
}

type Listed = CommandInfo & { readonly id: CommandId }

const lineOf = (command: Listed, group: string): PaletteItem => ({
  kind: 'command',
  key: `${group}/${command.id}`,
  command: command.id,
  label: command.label,
})

/** Without a text: what was used lately, then everything by group. */
function allCommands(commands: readonly Listed[], recent: readonly CommandId[]): readonly PaletteGroup[] {
  const lately = recent.flatMap((id) => commands.filter((c) => c.id === id))
  const rest = commands.filter((c) => !recent.includes(c.id))
  const groups = [...groupBy(rest, (c) => c.group)].map(([name, list]) => ({
    name,
    items: list.map((c) => lineOf(c, name)),
  }))
  if (lately.length === 0) return groups
  return [{ name: 'Recent', items: lately.map((c) => lineOf(c, 'recent')) }, ...groups]
}

/** Commands shown for a text; a word more brings the others. */
const MOST_COMMANDS = 8

/** For a text: the commands that meet it, those used lately before others that are as near; what was found; commands that may be meant. */
function found(
  text: string,
  commands: readonly Listed[],
  recent: readonly CommandId[],
  answer: Pick<SearchAnswer, 'groups'>,
): readonly PaletteGroup[] {
  const latest = (c: Listed) => (recent.includes(c.id) ? recent.indexOf(c.id) : recent.length)
  const inOrder = commands.toSorted((a, b) => latest(a) - latest(b))
  const met = meetCommands(inOrder, text).slice(0, MOST_COMMANDS)
  const linesOf = (isSketched: boolean) =>
    met.filter((one) => one.isSketched === isSketched).map(({ command }) => lineOf(command, 'commands'))
  const everywhere: PaletteItem = {
    kind: 'hit',
    key: 'search',
    title: { text: `Search for “${text}”`, marks: [] },
    excerpt: { text: '', marks: [] },
    place: 'All that is found, on a page of its own',
    pack: null,
    route: searchRoute(text),
  }
  return [
    { name: 'Commands', items: linesOf(false) },
    ...answer.groups.map(({ kind, hits }) => ({
      name: SEARCH_KIND_NAMES[kind],
      items: hits.map((hit) => ({ ...hit, kind: 'hit' as const, key: `${kind}/${hit.id}` })),
    })),
    // Who meant one of the things found must not do something else by Enter.
    { name: 'Perhaps', items: linesOf(true) },
    { name: 'Search', items: [everywhere] },
  ].filter(({ items }) => items.length > 0)
}

/**
 * What the palette lists.
 * @param runnable what can be run on the screen below, in the order of the list of commands
 * @param recent what was run from here, the newest first
 */
export function paletteGroups(
  text: string,
  runnable: readonly CommandId[],
  recent: readonly CommandId[],
  answer: Pick<SearchAnswer, 'groups'>,
): readonly PaletteGroup[] {
  const commands = runnable.map((id): Listed => ({ ...commandInfo(id), id }))
  const wanted = text.trim()
  return wanted === '' ? allCommands(commands, recent) : found(wanted, commands, recent, answer)
}
