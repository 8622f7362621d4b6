/**
 * JSON text that is the same for equal values: keys sorted by code units, no white space; strings and numbers as `JSON.stringify`
 * writes them (what RFC 8785 does).
 * @throws for what JSON cannot hold: NaN, infinities, undefined, functions
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  const isJson = value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
  if (!isJson) throw new Error(`JSON cannot hold this ${typeof value}`)
  return JSON.stringify(value)
}

function canonicalObject(value: object): string {
  const members = Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
