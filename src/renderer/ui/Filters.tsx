import { Button, EmptyState, NativeSelect, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode, Ref } from 'react'
import type { CommandId } from '#shared/commands'
import classes from './Filters.module.css'
import { Keys, useAriaKeys } from './Keys.tsx'
import { focusList } from './list-keys.ts'

interface FilterBarProps {
  /** Each part in a line of its own. */
  readonly narrow?: boolean
  readonly label: string
  readonly children: ReactNode
}

/** What narrows a list, beside each other. */
export function FilterBar({ narrow = false, label, children }: FilterBarProps) {
  return (
    <search className={classes['bar']} data-narrow={narrow || undefined} aria-label={label}>
      {children}
    </search>
  )
}

/** What narrows a drawing, above it, as far apart as there is room. Not on paper. */
export function FilterRow({ children }: { readonly children: ReactNode }) {
  return <div className={`${classes['row']} no-print`}>{children}</div>
}

interface FilterTextProps {
  readonly label: string
  /** The command that brings the focus here. */
  readonly command: CommandId
  readonly value: string
  readonly onChange: (text: string) => void
  readonly fieldRef: Ref<HTMLInputElement>
  /** The name of the list that is narrowed: the arrow down goes there. */
  readonly list: string
}

/** Narrows a list by what is typed. Escape empties the field. */
export function FilterText({ label, command, value, onChange, fieldRef, list }: FilterTextProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && value !== '') {
      event.stopPropagation()
      onChange('')
    }
    if (event.key === 'ArrowDown' && focusList(list)) event.preventDefault()
  }
  return (
    <TextInput
      ref={fieldRef}
      type="search"
      size="xs"
      className={classes['text'] ?? ''}
      aria-label={label}
      aria-keyshortcuts={useAriaKeys(command)}
      placeholder={label}
      leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
      rightSection={value === '' ? <Keys of={command} /> : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}

interface FilterSelectProps<V extends string> {
  readonly label: string
  readonly value: V | null
  /** What stands for null: "All tags"; without it null cannot be chosen. */
  readonly all?: string
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | null) => void
}

/** Narrows or orders a list by one of a few things. */
export function FilterSelect<V extends string>({ label, value, all, options, onChange }: FilterSelectProps<V>) {
  return (
    <NativeSelect
      size="xs"
      className={classes['select'] ?? ''}
      aria-label={label}
      value={value ?? ''}
      data={[...(all === undefined ? [] : [{ value: '', label: all }]), ...options]}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(options.find((option) => option.value === chosen)?.value ?? null)
      }}
    />
  )
}

/** What a list shows when the filter lets nothing through. */
export function NoMatch({ what, onClear }: { readonly what: string; readonly onClear: () => void }) {
  return (
    <EmptyState
      icon={<IconFilterOff size={32} stroke={1.5} />}
      title={`No ${what} matches`}
      description="The filter leaves nothing over."
      mt="lg"
    >
      <Button size="xs" variant="default" onClick={onClear}>
        Clear the filter
      </Button>
    </EmptyState>
  )
}
