/** What is held over the window, as far as the browser tells before it is let go: kinds and types, no names. */
export type Dragged = 'copy' | 'several' | 'other'

/** Types of a copy: gzip or JSON, the type that the packages register, and none where the system knows no type for its ending. */
const TYPES_OF_COPIES: ReadonlySet<string> = new Set([
  '',
  'application/gzip',
  'application/x-gzip',
  'application/json',
  'application/x-sco-study',
])

/** What files are held over the window; null where it is text or a link from a page. */
export function draggedFiles(items: Iterable<Pick<DataTransferItem, 'kind' | 'type'>>): Dragged | null {
  const files = [...items].filter(({ kind }) => kind === 'file')
  const [first] = files
  if (first === undefined) return null
  if (files.length > 1) return 'several'
  return TYPES_OF_COPIES.has(first.type) ? 'copy' : 'other'
}

/** Whether a file's name is that of a copy; `.json.gz` are those of earlier versions. */
export const isNameOfCopy = (name: string): boolean => /\.(scostudy|gz|json)$/i.test(name)
