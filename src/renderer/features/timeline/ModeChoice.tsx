import { SegmentedControl } from '@mantine/core'

type Mode = 'line' | 'table'

const MODES: readonly { readonly value: Mode; readonly label: string }[] = [
  { value: 'line', label: 'Line' },
  { value: 'table', label: 'Table' },
]

interface ModeChoiceProps {
  readonly mode: Mode
  readonly onChange: (mode: Mode) => void
}

/** The same facts on a line or in a table. */
export function ModeChoice({ mode, onChange }: ModeChoiceProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Show as"
      className="no-print"
      value={mode}
      data={[...MODES]}
      onChange={onChange}
    />
  )
}
