import { ALL_NOTES, type NoteFilter, type NoteOrder } from '#core/shelves/filter-notes'
import { createKeptState } from '../../ui/kept-state.ts'

/** How the list of notes was left. */
export const useNotesFilter = createKeptState<{ readonly filter: NoteFilter; readonly order: NoteOrder }>({
  filter: ALL_NOTES,
  order: 'changed',
})
