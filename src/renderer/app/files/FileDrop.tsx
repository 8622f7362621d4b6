import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { restoreSafely } from '../../db/restore-safely.ts'
import { thisMachine } from '../../platform/machine.ts'
import { uploadOfDroppedFolder, uploadOfFile } from '../../platform/pack-files.ts'
import { offerPack } from '../../ui/offered-pack.ts'
import { say } from '../../ui/say.tsx'
import { type Dragged, draggedFiles, isNameOfCopy } from './dragged-files.ts'
import classes from './FileDrop.module.css'

/** What the overlay says before the file is let go. */
const WORDS: Readonly<Record<Dragged, readonly [title: string, text: string]>> = {
  copy: [
    'Let go to open this copy',
    'It takes the place of everything you have made here. Undo brings that back, also later.',
  ],
  pack: ['Let go to look into this pack', 'Nothing is added before you say so.'],
  either: [
    'Let go to open it',
    'A pack is shown first: nothing is added before you say so. A copy takes the place of everything you have made here. Undo brings that back, also later.',
  ],
  several: ['One file at a time', 'Nothing happens when you let go.'],
  other: [
    'This cannot be opened here',
    'What can: a copy that you saved with “Save a copy” (.scostudy), and a pack: a folder, a .zip, a .scopack or a Markdown file. Nothing happens when you let go.',
  ],
}

/** Kinds that do nothing when they are let go. */
const REFUSED: ReadonlySet<Dragged | null> = new Set([null, 'several', 'other'])

/**
 * A copy that is dropped on the window takes the place of everything; what that means is said while it is held. A pack or a folder is shown,
 * and added only after a yes. Nothing else does anything.
 */
export function FileDrop() {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  useEffect(() => {
    const held = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer === null) return
      const files = draggedFiles(dataTransfer.items)
      if (!REFUSED.has(files)) dataTransfer.dropEffect = 'copy'
      setDragged(files)
    }
    const gone = (event: DragEvent) => {
      // Null when the pointer has left the window, not only an element.
      if (event.relatedTarget === null) setDragged(null)
    }
    const dropped = (event: DragEvent) => {
      setDragged(null)
      const { items = [], files = [] } = event.dataTransfer ?? {}
      const [file] = files
      if (file === undefined || REFUSED.has(draggedFiles(items))) return
      // Asked at once: after this event there are no items any more.
      const entry = [...items].find(({ kind }) => kind === 'file')?.webkitGetAsEntry() ?? null
      void openDropped(file, entry)
    }
    const listeners = [
      ['dragenter', held],
      ['dragover', held],
      ['dragleave', gone],
      ['drop', dropped],
    ] as const
    for (const [type, listener] of listeners) window.addEventListener(type, listener)
    return () => {
      for (const [type, listener] of listeners) window.removeEventListener(type, listener)
    }
  }, [])
  if (dragged === null) return null
  const [title, text] = WORDS[dragged]
  return (
    <div className={classes['overlay']} role="status">
      <div className={classes['words']} data-refused={REFUSED.has(dragged) || undefined}>
        <Text fz={22} fw={600}>
          {title}
        </Text>
        <Text>{text}</Text>
      </div>
    </div>
  )
}

async function openDropped(file: File, entry: FileSystemEntry | null): Promise<void> {
  if (isFolder(entry)) return offerPack({ upload: await uploadOfDroppedFolder(entry), updates: null })
  if (!isNameOfCopy(file.name)) {
    const upload = await uploadOfFile(file)
    if (upload === null) say(`“${file.name}” is neither a copy of SCO Study nor a pack. Nothing was changed.`)
    else offerPack({ upload, updates: null })
    return
  }
  const result = await restoreSafely(thisMachine(), new Uint8Array(await file.arrayBuffer()))
  if (!result.ok) say(result.error)
}

const isFolder = (entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry => entry?.isDirectory === true
