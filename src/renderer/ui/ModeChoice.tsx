import { SegmentedControl } from '@mantine/core'

interface ModeChoiceProps<M extends string> {
  readonly modes: readonly { readonly value: M; readonly label: string }[]
  readonly mode: M
  readonly onChange: (mode: M) => void
}

/** The same things drawn or in a table. */
export function ModeChoice<M extends string>({ modes, mode, onChange }: ModeChoiceProps<M>) {
  return (
    <SegmentedControl
      size="xs"
      aria-label="Show as"
      className="no-print"
      value={mode}
      data={[...modes]}
      onChange={onChange}
    />
  )
}
