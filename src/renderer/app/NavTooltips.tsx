import { Tooltip } from '@mantine/core'

interface NavTooltipsProps {
  readonly links: readonly { readonly id: string; readonly label: string }[]
}

/** The names of the links beside them, for navigation that is folded to icons. The links have to be there already. */
export function NavTooltips({ links }: NavTooltipsProps) {
  return links.map(({ id, label }) => <Tooltip key={id} target={`#${id}`} label={label} position="right" />)
}
