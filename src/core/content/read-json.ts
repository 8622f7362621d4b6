import type { z } from 'zod'
import { type JsonPath, jsonLine, lineAt } from './json-line.ts'
import type { PackProblem } from './model.ts'

/** A JSON file of a pack as it is being checked: says on which line a problem is. */
export interface JsonFile {
  readonly name: string
  readonly text: string
}

/** The record of an array and where it stands in its file. */
export interface PlacedRecord<T> {
  readonly value: T
  readonly file: JsonFile
  readonly index: number
}

/** A problem with what stands at `path` in a JSON file. */
export function jsonProblem(file: JsonFile, path: JsonPath, reason: string): PackProblem {
  return { file: file.name, line: jsonLine(file.text, path), reason }
}

/** Parses a file and holds it against its schema; null when it is refused, with the reasons in `problems`. */
export function readObject<T>(file: JsonFile, schema: z.ZodType<T>, problems: PackProblem[]): T | null {
  const json = parseJson(file, problems)
  return json === null ? null : parseValue(file, [], json.value, schema, problems)
}

/**
 * Parses a file that is an array and holds each record against the schema. Null when the file is no array; else the good records, with the
 * reasons against the others in `problems`.
 */
export function readRecords<T>(
  file: JsonFile,
  schema: z.ZodType<T>,
  problems: PackProblem[],
): readonly PlacedRecord<T>[] | null {
  const json = parseJson(file, problems)
  if (json === null) return null
  if (!Array.isArray(json.value)) {
    problems.push(jsonProblem(file, [], 'must be an array'))
    return null
  }
  const values: readonly unknown[] = json.value
  return values.flatMap((raw, index) => {
    const value = parseValue(file, [index], raw, schema, problems)
    return value === null ? [] : [{ value, file, index }]
  })
}

function parseValue<T>(
  file: JsonFile,
  path: JsonPath,
  raw: unknown,
  schema: z.ZodType<T>,
  problems: PackProblem[],
): T | null {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join('.')
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const reason = name === '' ? issue.message : `${name}: ${issue.message}`
    problems.push(jsonProblem(file, [...path, ...issue.path, ...unknown], reason))
  }
  return null
}

function parseJson(file: JsonFile, problems: PackProblem[]): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(file.text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // V8 says "at position N"; without one the text ended too early.
    const position = /position (\d+)/.exec(error.message)?.[1]
    const line = lineAt(file.text, position === undefined ? file.text.length : Number(position))
    problems.push({ file: file.name, line, reason: `not JSON: ${error.message}` })
    return null
  }
}
