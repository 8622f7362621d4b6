import { Button, Group, Table, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { type CommandId, commandInfo } from '#shared/commands'
import { KeyCap } from '../../../ui/Keys.tsx'
import { KeyCapture } from './KeyCapture.tsx'

interface KeysTableProps {
  readonly commands: readonly CommandId[]
  readonly keysOf: (id: CommandId) => readonly string[]
  /** Whether the reader chose these keys. */
  readonly isChosen: (id: CommandId) => boolean
  readonly onChange: (id: CommandId, keys: readonly string[]) => void
}

/** Commands of a group, their keys, and what can be done about them. */
export function KeysTable({ commands, ...rest }: KeysTableProps) {
  return (
    <Table layout="fixed" verticalSpacing={6}>
      <Table.Tbody>
        {commands.map((id) => (
          <KeysRow key={id} id={id} {...rest} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

type KeysRowProps = Omit<KeysTableProps, 'commands'> & { readonly id: CommandId }

function KeysRow({ id, keysOf, isChosen, onChange }: KeysRowProps) {
  const [isAsking, setIsAsking] = useState(false)
  const changeButton = useRef<HTMLButtonElement>(null)
  const { label } = commandInfo(id)
  const keys = keysOf(id)
  const done = () => {
    setIsAsking(false)
    // The button is there again after this.
    requestAnimationFrame(() => changeButton.current?.focus())
  }
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500}>
        {label}
      </Table.Th>
      {isAsking ? (
        <Table.Td colSpan={2}>
          <KeyCapture
            id={id}
            keysOf={keysOf}
            onKeys={(chosen) => {
              onChange(id, [chosen])
              done()
            }}
            onCancel={(byKey) => (byKey ? done() : setIsAsking(false))}
          />
        </Table.Td>
      ) : (
        <>
          <Table.Td>
            <KeysOfCommand keys={keys} />
          </Table.Td>
          <Table.Td>
            <Group gap={4} justify="flex-end">
              {isChosen(id) && (
                <Quiet label={`Back to the usual keys: ${label}`} onClick={() => onChange(id, commandInfo(id).keys)}>
                  Back to the usual
                </Quiet>
              )}
              {keys.length > 0 && (
                <Quiet label={`Remove the keys of ${label}`} onClick={() => onChange(id, [])}>
                  Remove
                </Quiet>
              )}
              <Button
                ref={changeButton}
                variant="default"
                size="compact-sm"
                aria-label={`Change the keys: ${label}`}
                onClick={() => setIsAsking(true)}
              >
                Change
              </Button>
            </Group>
          </Table.Td>
        </>
      )}
    </Table.Tr>
  )
}

function KeysOfCommand({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0)
    return (
      <Text size="sm" c="dimmed">
        none
      </Text>
    )
  return (
    <Group gap={6}>
      {keys.map((one) => (
        <KeyCap key={one} keys={one} />
      ))}
    </Group>
  )
}

interface QuietProps {
  readonly label: string
  readonly onClick: () => void
  readonly children: string
}

function Quiet({ label, onClick, children }: QuietProps) {
  return (
    <Button variant="subtle" color="gray" c="dimmed" size="compact-sm" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  )
}
