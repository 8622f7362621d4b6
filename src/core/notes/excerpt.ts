/** List, quote, task and heading marks at the beginning of a line. */
const LINE_START = /^(?:\s*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))*\s*(?:\[[ xX]\](?=\s)|#{1,6}(?=\s))?/
/** A line of marks only: a rule, a heading's underline, a table's second row; or the fence of code. */
const MARKS_ONLY = /^[\s|:*_=+-]*$|^\s*(?:```|~~~)/
/** An escaped mark; code; a link or picture; an address; marks of emphasis. Its parts exclude what ends them, so that it never goes back. */
const INLINE =
  /\\([!-/:-@[-`{-~])|`+([^`]+)`+|!?\[([^\][]*)\]\([^()\s]*(?:\s"[^"()]*")?\)|<(https?:[^<>\s]*)>|(\*+|_+|~~)|\\$/g

/**
 * The beginning of a note as plain text without Markdown's marks, on one line, at most `length` characters; for lists. It takes the marks
 * off rather than parse: a list is drawn before the parser is needed. What it does not know stays as it was typed.
 */
export function excerptOf(markdown: string, length = 120): string {
  const lines = markdown.slice(0, length * 8).split('\n')
  const text = lines.map(textOfLine).join(' ').replace(/\s+/g, ' ').trim()
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

function textOfLine(line: string): string {
  if (MARKS_ONLY.test(line)) return ''
  const rest = line.replace(LINE_START, '')
  return withoutInlineMarks(rest.startsWith('|') ? rest.replaceAll('|', ' ') : rest)
}

function withoutInlineMarks(text: string): string {
  return text.replace(
    INLINE,
    (found, escaped?: string, code?: string, label?: string, url?: string, mark?: string, at = 0) => {
      if (label !== undefined) return withoutInlineMarks(label)
      if (mark !== undefined) return isEmphasis(mark, text[at - 1] ?? ' ', text[at + found.length] ?? ' ') ? '' : mark
      return escaped ?? code ?? url ?? ''
    },
  )
}

/** Whether marks stand at the edge of a word: `2 * 3` and `snake_case` have none. */
function isEmphasis(mark: string, before: string, after: string): boolean {
  if (/\s/.test(before) && /\s/.test(after)) return false
  return !(mark.startsWith('_') && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after))
}
