/** Files and folders that a reader chooses or drops as packs, and packs that they save. */
import { partOfUpload, UPLOAD_LIMITS, type Upload, uploadKindOf } from '#core/content/upload/upload'
import type { PackId } from '#core/ids'
import { saveFile } from './copies.ts'

/** What a file is offered as, by its name; null where nothing can be made of it. */
export async function uploadOfFile(file: File): Promise<Upload | null> {
  const kind = uploadKindOf(file.name)
  return kind === null ? null : { kind, name: file.name, bytes: await bytesOf(file) }
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer())

/** Lets the reader choose a .zip, .scopack or Markdown file; the dialog can be told to show all others, too. Null when they cancelled. */
export async function choosePackFile(): Promise<File | null> {
  const [file] = await chooseFiles((input) => {
    input.accept = '.zip,.scopack,.md,.markdown,.txt'
  })
  return file ?? null
}

/** Lets the reader choose a folder with a pack or with Markdown files. Null when they cancelled, or when it is empty. */
export async function choosePackFolder(): Promise<Upload | null> {
  const files = await chooseFiles((input) => {
    input.webkitdirectory = true
  })
  // `webkitRelativePath` begins with the folder itself.
  const name = files[0]?.webkitRelativePath.split('/', 1)[0]
  if (name === undefined) return null
  return uploadOfFolder(
    name,
    files.map((file) => ({ path: file.webkitRelativePath.slice(name.length + 1), file: () => Promise.resolve(file) })),
  )
}

function chooseFiles(prepare: (input: HTMLInputElement) => void): Promise<readonly File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  prepare(input)
  return new Promise((resolve) => {
    input.onchange = () => resolve([...(input.files ?? [])])
    input.oncancel = () => resolve([])
    input.click()
  })
}

/** A file of a folder, not read yet. */
interface FolderFile {
  /** In the folder, with `/`. */
  readonly path: string
  readonly file: () => Promise<File>
}

/**
 * The files of a folder that are part of a pack, with their bytes; the others only by their paths. Stops reading where the limits of an upload
 * are passed, which the check of it then says.
 */
async function uploadOfFolder(name: string, parts: readonly FolderFile[]): Promise<Upload> {
  const files = new Map<string, Uint8Array>()
  let read = 0
  for (const { path, file } of parts.slice(0, UPLOAD_LIMITS.files + 1)) {
    const isText = partOfUpload(path) === 'text' && read <= UPLOAD_LIMITS.bytes
    const bytes = isText ? await bytesOf(await file()) : new Uint8Array()
    read += bytes.length
    files.set(path, bytes)
  }
  return { kind: 'folder', name, files }
}

/** A folder that was dropped. */
export async function uploadOfDroppedFolder(folder: FileSystemDirectoryEntry): Promise<Upload> {
  return uploadOfFolder(folder.name, await filesIn(folder, ''))
}

async function filesIn(folder: FileSystemDirectoryEntry, path: string): Promise<readonly FolderFile[]> {
  const found: FolderFile[] = []
  for (const entry of await entriesOf(folder)) {
    if (found.length > UPLOAD_LIMITS.files) break
    const at = `${path}${entry.name}`
    if (isFolder(entry)) found.push(...(await filesIn(entry, `${at}/`)))
    else if (isFile(entry))
      found.push({ path: at, file: () => new Promise((resolve, reject) => entry.file(resolve, reject)) })
  }
  return found
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** All entries of a folder: the reader gives them a hundred at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

/** Which pack the example is that comes with the app. @throws when main serves none */
export async function fetchExampleId(): Promise<PackId> {
  const [id] = (await (await fetched('examples/index.json')).json()) as readonly PackId[]
  if (id === undefined) throw new Error('main serves no example')
  return id
}

/** The example. @throws when main does not serve it */
export async function fetchExample(): Promise<Upload> {
  const id = await fetchExampleId()
  const name = `${id}.zip`
  return { kind: 'zip', name, bytes: new Uint8Array(await (await fetched(`examples/${name}`)).arrayBuffer()) }
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

/** Saves a pack where the reader wants it. Gives where, or null when they cancelled. */
export const savePackFile = (bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string | null> =>
  saveFile(bytes, name)
