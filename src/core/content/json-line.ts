/** A way into a JSON value, as in Zod's issues: member names and array indices. */
export type JsonPath = readonly PropertyKey[]

/**
 * The 1-based line on which the value at `path` begins in a JSON text (RFC 8259) that JSON.parse accepts; where the path leads nowhere, the line
 * of the last value on the way. Time is linear in the text.
 */
export function jsonLine(text: string, path: JsonPath): number {
  let at = skipSpace(text, 0)
  for (const key of path) {
    const next = childAt(text, at, key)
    if (next === null) break
    at = next
  }
  return lineAt(text, at)
}

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

function childAt(text: string, at: number, key: PropertyKey): number | null {
  if (text[at] === '{') return memberAt(text, at, String(key))
  return text[at] === '[' && typeof key === 'number' ? elementAt(text, at, key) : null
}

/** Offset of an object's member, null if there is none of the name. The last one of a name counts, as in JSON.parse. */
function memberAt(text: string, object: number, name: string): number | null {
  let found: number | null = null
  for (let at = skipSpace(text, object + 1); text[at] === '"'; ) {
    const keyEnd = skipValue(text, at)
    const value = skipSpace(text, skipSpace(text, keyEnd) + 1)
    if (JSON.parse(text.slice(at, keyEnd)) === name) found = value
    at = skipSeparator(text, skipValue(text, value))
  }
  return found
}

function elementAt(text: string, array: number, index: number): number | null {
  let at = skipSpace(text, array + 1)
  for (let i = 0; i < index && text[at] !== ']'; i++) at = skipSeparator(text, skipValue(text, at))
  return text[at] === ']' ? null : at
}

function skipSeparator(text: string, at: number): number {
  const next = skipSpace(text, at)
  return text[next] === ',' ? skipSpace(text, next + 1) : next
}

const SPACE = /\s*/y
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/y
const SCALAR = /[^\s,\]}]+/y
const BRACKET_OR_STRING = /[[\]{}]|"/g

function skipSpace(text: string, at: number): number {
  return endOf(SPACE, text, at)
}

/** The end of what the pattern matches from `at` on. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : text.length
}

/** The offset after the value that begins at `at`. */
function skipValue(text: string, at: number): number {
  if (text[at] === '"') return endOf(STRING, text, at)
  if (text[at] !== '{' && text[at] !== '[') return endOf(SCALAR, text, at)
  let depth = 0
  for (let next = at; ; ) {
    BRACKET_OR_STRING.lastIndex = next
    const found = BRACKET_OR_STRING.exec(text)
    if (found === null) return text.length
    if (found[0] === '"') {
      next = endOf(STRING, text, found.index)
      continue
    }
    depth += found[0] === '{' || found[0] === '[' ? 1 : -1
    next = found.index + 1
    if (depth === 0) return next
  }
}
