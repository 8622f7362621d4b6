import { Button, Group, Modal, Table, Text, Title } from '@mantine/core'
import { groupBy } from '#core/group-by'
import { commandInfo } from '#shared/commands'
import { keysOf, runCommand, useBoundCommands } from '../ui/commands.ts'
import { formatKeys } from '../ui/key-names.ts'

/** Keys of the text, which are no commands: they belong to the block that has the focus. */
const IN_TEXT: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'Go to the paragraph before or after'],
  ['← →', 'Select the sentence before or after'],
  ['Ctrl + ← →', 'Select the word before or after'],
  ['Shift + ← →', 'Make the selection shorter or longer by a word'],
]

/** Every key that works on the screen now. */
export function ShortcutsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
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
      <Keys title="In the text" rows={IN_TEXT} />
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
