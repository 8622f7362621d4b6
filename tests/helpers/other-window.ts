/** A worker that stands for another window of the app: it writes into the same database by the app's own functions. */
import { addNote, deleteNote } from '../../src/renderer/db/notes.ts'

export interface OtherWindowJob {
  readonly body: string
  readonly at: number
  /** Deletes it again. */
  readonly thenDelete: boolean
}

addEventListener('message', ({ data: { body, at, thenDelete } }: MessageEvent<OtherWindowJob>) => {
  void addNote({ title: '', body, place: null, document: null }, at).then(async (id) => {
    if (thenDelete) await deleteNote(id, at)
    postMessage(id)
  })
})
