import { Button, Group, Modal, Table, Text, Title } from '@mantine/core'
import { groupBy } from '#core/group-by'
import { commandInfo } from '#shared/commands'
import { keysOf, runCommand, useBoundCommands } from '../ui/commands.ts'
import { useKeepsFocus } from '../ui/keep-focus.ts'
import { formatKeys } from '../ui/key-names.ts'
import { useShownKeys } from '../ui/own-keys.ts'

/** Every key that works on the screen now. */
export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  useKeepsFocus(opened)
  const own = useShownKeys()
  const groups = groupBy(
    useBoundCommands().filter((id) => keysOf(id).length > 0),
    (id) => commandInfo(id).group,
  )
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size="lg">
      {[...groups].map(([group, commands]) => (
        <Keys
          key={group}
          title={group}
          rows={commands.map((id) => [keysOf(id).map(formatKeys).join(' or '), commandInfo(id).label])}
        />
      ))}
      {own.map(({ title, rows }) => (
        <Keys key={title} title={title} rows={rows} />
      ))}
      <Group justify="space-between" mt="lg">
        <Text size="sm" c="dimmed">
          These are the keys of this screen.
        </Text>
        <Button variant="default" onClick={() => runCommand('help.change-keys')}>
          All keys, and change them
        </Button>
      </Group>
    </Modal>
  )
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <>
      <Title order={3} mt="md">
        {title}
      </Title>
      <Table>
        <Table.Tbody>
          {rows.map(([keys, label]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" w={240} fw={500}>
                {keys}
              </Table.Th>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
