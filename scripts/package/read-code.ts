/** What a script asks of others, read from its syntax tree. */
import { type ESTree, parseSync, Visitor } from 'vite'

export interface CodeFacts {
  /** What it imports or requires, by the names that are written out; types that are imported as such are left out. */
  readonly imports: readonly string[]
  /** Whether it asks for the entries of a folder and of all folders below it in one call. */
  readonly readsFoldersRecursively: boolean
}

/** @param file its name: the ending says whether it is a module, CommonJS or TypeScript. @throws when it is no script. */
export function readCode(file: string, code: string): CodeFacts {
  const { program, errors } = parseSync(file, code)
  const [error] = errors
  if (error !== undefined) throw new Error(`${file}: ${error.message}`)
  const imports = new Set<string>()
  let readsFoldersRecursively = false
  const visitor = new Visitor({
    ImportDeclaration: ({ source, importKind }) => {
      if (importKind !== 'type') imports.add(source.value)
    },
    ExportNamedDeclaration: ({ source, exportKind }) => {
      if (source !== null && exportKind !== 'type') imports.add(source.value)
    },
    ExportAllDeclaration: ({ source }) => void imports.add(source.value),
    ImportExpression: ({ source }) => {
      const wanted = textOf(source)
      if (wanted !== null) imports.add(wanted)
    },
    CallExpression: ({ callee, arguments: given }) => {
      const name = callee.type === 'Identifier' ? callee.name : propertyOf(callee)
      const [first, second] = given
      const wanted = name === 'require' && first !== undefined ? textOf(first) : null
      if (wanted !== null) imports.add(wanted)
      if (!/^readdir(Sync)?(\$\d+)?$/.test(name) || second?.type !== 'ObjectExpression') return
      readsFoldersRecursively ||= second.properties.some(
        (property) => property.type === 'Property' && 'name' in property.key && property.key.name === 'recursive',
      )
    },
  })
  visitor.visit(program)
  return { imports: [...imports], readsFoldersRecursively }
}

/** The text of a string; bundlers write it as a template, too. Null for anything else. */
function textOf(node: ESTree.Argument): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  return node.type === 'TemplateLiteral' && node.expressions.length === 0
    ? (node.quasis[0]?.value.cooked ?? null)
    : null
}

/** The name after the dot in `fs.readdir`; empty where there is none. */
function propertyOf(callee: ESTree.Expression): string {
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : ''
}
