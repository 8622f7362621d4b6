import { type CommandId, isCommandId } from '#shared/commands'

/** A page of the guide. */
export interface GuideTopic {
  /** In the address: `/help/search`. Lower-case letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  /** Markdown. `{key:notes.new}` stands for the keys of a command as they are now; links lead to routes: `[Notes](#/notes)`. */
  readonly text: string
}

/** Topics under a heading. */
export interface GuidePart {
  readonly title: string
  readonly topics: readonly GuideTopic[]
}

const KEY = /\{key:([a-z0-9.-]+)\}/g

/**
 * Puts the keys of commands into a text, as code.
 * @param keysOf the keys of a command in words, such as `Ctrl + K`; null where it has none
 * @throws when the text names a command that is not in the list
 */
export function fillKeys(text: string, keysOf: (id: CommandId) => string | null): string {
  return text.replace(KEY, (_, named: string) => {
    if (!isCommandId(named)) throw new Error(`the guide names a command that is not there: ${String(named)}`)
    const keys = keysOf(named)
    return keys === null ? '(no key)' : `\`${keys}\``
  })
}
