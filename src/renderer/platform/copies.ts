import { desktop } from './desktop.ts'

/** A file that the reader chose. */
export interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Saves bytes where the reader wants them. Gives where, or null when they cancelled. */
export async function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string | null> {
  if (desktop !== null) return desktop.saveCopy(bytes, name)
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/gzip' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download begins after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return `${name}, in the folder of your downloads`
}

/** Lets the reader choose a file. Null when they cancelled. */
export async function chooseFile(): Promise<ChosenFile | null> {
  if (desktop !== null) {
    const file = await desktop.openCopy()
    return file === null ? null : { name: file.name, bytes: new Uint8Array(file.bytes) }
  }
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.scostudy,.gz,.json,application/gzip,application/json'
  const file = await new Promise<File | null>((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null)
    input.oncancel = () => resolve(null)
    input.click()
  })
  return file === null ? null : { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
