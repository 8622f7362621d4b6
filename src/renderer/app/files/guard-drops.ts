/** A field takes text and links that are dropped on it; it knows nothing of files. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null

/** Files, or a link beside a field: what would take the window away, were it dropped. */
const leadsAway = ({ dataTransfer, target }: DragEvent): boolean =>
  dataTransfer !== null &&
  (dataTransfer.types.includes('Files') || (dataTransfer.types.includes('text/uri-list') && !isField(target)))

/**
 * Keeps the window where it is, whatever is dropped on it, from the first moment on. What a file can do comes later (FileDrop.tsx). Returns what
 * stops it.
 */
export function guardDrops(): () => void {
  const guard = (event: DragEvent) => {
    if (!leadsAway(event)) return
    event.preventDefault()
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
  }
  const types = ['dragenter', 'dragover', 'drop'] as const
  for (const type of types) window.addEventListener(type, guard, { capture: true })
  return () => {
    for (const type of types) window.removeEventListener(type, guard, { capture: true })
  }
}
