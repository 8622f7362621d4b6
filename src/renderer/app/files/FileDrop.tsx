import { Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { restoreSafely } from '../../db/restore-safely.ts'
import { thisMachine } from '../../platform/machine.ts'
import { say } from '../../ui/say.tsx'
import { type Dragged, draggedFiles, isNameOfCopy } from './dragged-files.ts'
import classes from './FileDrop.module.css'

/** What the overlay says before the file is let go. */
const WORDS: Readonly<Record<Dragged, readonly [title: string, text: string]>> = {
  copy: [
    'Let go to open this copy',
    'It takes the place of everything you have made here. Undo brings that back, also later.',
  ],
  several: ['One file at a time', 'Nothing happens when you let go.'],
  other: [
    'This cannot be opened here',
    'What can: a copy that you saved with “Save a copy”. Its name ends in .scostudy. Nothing happens when you let go.',
  ],
}

/** A copy that is dropped on the window takes the place of everything; what that means is said while it is held. Nothing else does anything. */
export function FileDrop() {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  useEffect(() => {
    const held = ({ dataTransfer }: DragEvent) => {
      if (dataTransfer === null) return
      const files = draggedFiles(dataTransfer.items)
      if (files === 'copy') dataTransfer.dropEffect = 'copy'
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
      if (file !== undefined && draggedFiles(items) === 'copy') void openDropped(file)
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
      <div className={classes['words']} data-refused={dragged !== 'copy' || undefined}>
        <Text fz={22} fw={600}>
          {title}
        </Text>
        <Text>{text}</Text>
      </div>
    </div>
  )
}

async function openDropped(file: File): Promise<void> {
  if (!isNameOfCopy(file.name)) {
    say(`“${file.name}” is no copy of SCO Study. Nothing was changed.`)
    return
  }
  const result = await restoreSafely(thisMachine(), new Uint8Array(await file.arrayBuffer()))
  if (!result.ok) say(result.error)
}
