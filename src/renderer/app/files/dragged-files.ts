/**
 * What is held over the window, as far as the browser tells before it is let go: kinds and types, no names. `either`: a copy, a pack or a
 * folder, whose types the system often does not know.
 */
export type Dragged = 'copy' | 'pack' | 'either' | 'several' | 'other'

/** Types of a copy: gzip or JSON, and the type that the packages register. */
const TYPES_OF_COPIES: ReadonlySet<string> = new Set([
  'application/gzip',
  'application/x-gzip',
  'application/json',
  'application/x-sco-study',
])

/** Types of packs: zip, Markdown and plain text, and the type that the packages register. */
const TYPES_OF_PACKS: ReadonlySet<string> = new Set([
  'application/zip',
  'application/x-zip-compressed',
  'application/x-sco-study-pack',
  'text/markdown',
  'text/x-markdown',
  'text/plain',
])

/** What files are held over the window; null where it is text or a link from a page. */
export function draggedFiles(items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>): Dragged | null {
  const files = [...items].filter(({ kind }) => kind === 'file')
  const [first] = files
  if (first === undefined) return null
  if (files.length > 1) return 'several'
  if (first.type === '') return 'either'
  if (TYPES_OF_COPIES.has(first.type)) return 'copy'
  return TYPES_OF_PACKS.has(first.type) ? 'pack' : 'other'
}

/** Whether a file's name is that of a copy; `.json.gz` are those of earlier versions. */
export const isNameOfCopy = (name: string): boolean => /\.(scostudy|gz|json)$/i.test(name)
