/** Keeps plain text what it is where it is read as Markdown (CommonMark with GitHub's additions). */

/** Signs that mean something anywhere in a line, `//` of addresses and `www.`, each with a backslash. */
export const escapeSigns = (text: string): string =>
  text.replaceAll(/[\\`*_[\]<{~]|&(?=#?\w+;)|:(?=\/\/)|(?<=\bwww)\./gi, (sign) => `\\${sign}`)

/** What would begin a list, heading, quotation or rule at the beginning of a line. */
export function escapeStart(text: string): string {
  if (/^[#+\->=|~]/.test(text)) return `\\${text}`
  return text.replace(/^(\d+)([.)])/, '$1\\$2')
}
