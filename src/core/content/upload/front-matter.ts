/** What the lines before a text say (YAML between lines of ---, as many programs write them): only plain `name: value` lines are read. */
export interface FrontMatter {
  readonly title: string | null
  readonly description: string | null
  /** A BCP 47 tag. */
  readonly language: string | null
  /** Whether there was anything else. */
  readonly hasMore: boolean
  /** The text without it. */
  readonly markdown: string
}

const NONE = { title: null, description: null, language: null, hasMore: false }
const NAMES: Readonly<Record<string, 'title' | 'description' | 'language'>> = {
  title: 'title',
  description: 'description',
  summary: 'description',
  lang: 'language',
  language: 'language',
}
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/

/** Takes the front matter off a text. A first line of --- without an end to it is a rule, and stays. @param text with `\n` line ends */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n((?:(?!(?:---|\.\.\.)[ \t]*\n)[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  const lines = (match?.[1] ?? '').split('\n').filter((line) => line.trim() !== '')
  // Two rules with text between them are no front matter.
  if (match === null || !lines.some((line) => /^[\w-]+:(?:\s|$)/.test(line))) return { ...NONE, markdown: text }
  const found = { ...NONE, markdown: text.slice(match[0].length) } as {
    -readonly [K in keyof FrontMatter]: FrontMatter[K]
  }
  for (const line of lines) {
    const [, name = '', value = ''] = /^([\w-]+):\s+(.*)$/.exec(line) ?? []
    const known = NAMES[name.toLowerCase()]
    const said = unquoted(value)
    if (known === undefined || said === '' || (known === 'language' && !TAG.test(said))) found.hasMore = true
    else found[known] = said
  }
  return found
}

const unquoted = (value: string): string =>
  value
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim()
