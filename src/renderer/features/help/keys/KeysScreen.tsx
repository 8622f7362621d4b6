import { Button, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { groupBy } from '#core/group-by'
import { COMMANDS, type CommandId, commandInfo } from '#shared/commands'
import { withKeys } from '#shared/key-conflicts'
import { keepShortcuts } from '../../../db/settings.ts'
import { useSettings } from '../../../db/use-settings.tsx'
import { instantNow } from '../../../platform/clock.ts'
import { runCommand, useCommands } from '../../../ui/commands.ts'
import { filterCommands } from '../../../ui/filter-commands.ts'
import { formatKeys, isMac } from '../../../ui/key-names.ts'
import { Page } from '../../../ui/Page.tsx'
import { KeysTable } from './KeysTable.tsx'

const ALL = COMMANDS.map(({ id }) => id)

const spoken = (keys: readonly string[]): string => keys.map(formatKeys).join(' or ')

/** What each command's keys are, and a way to change them. */
export function KeysScreen() {
  const { shortcuts } = useSettings()
  const [text, setText] = useState('')
  const keysOf = (id: CommandId) => shortcuts[id] ?? commandInfo(id).keys
  const change = (id: CommandId, keys: readonly string[]) => {
    const { label } = commandInfo(id)
    const done = keys.length === 0 ? `“${label}” has no keys now` : `“${label}” has ${spoken(keys)} now`
    void keepShortcuts(withKeys(shortcuts, id, keys), done, instantNow())
  }
  const listed = filterCommands(
    // The keys are found as they stand on the screen: "ctrl k", "alt 1".
    ALL.map((id) => ({ ...commandInfo(id), id, more: spoken(keysOf(id)) })),
    text,
  )
  // The best first would tear the groups apart: the list's own order stays.
  const ids = ALL.filter((id) => listed.some((c) => c.id === id))
  const groups = [...groupBy(ids, (id) => commandInfo(id).group)]
  const isChanged = Object.keys(shortcuts).length > 0
  useCommands({
    'help.reset-keys': {
      run: () => void keepShortcuts({}, 'All keys are the usual ones again', instantNow()),
      isEnabled: () => isChanged,
    },
  })
  return (
    <Page
      title="Keys"
      lead="What each key does. Change those that do not suit you; undo takes it back."
      actions={
        isChanged && (
          <Button variant="default" onClick={() => runCommand('help.reset-keys')}>
            All back to the usual
          </Button>
        )
      }
    >
      <TextInput
        aria-label="Filter the commands"
        placeholder="Filter by name or key"
        maw={360}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      />
      <Text size="sm" c="dimmed" mt="xs">
        A key without {isMac ? '⌘' : 'Ctrl or Alt'} rests while you type in a field. Commands of different screens may
        share a key.
      </Text>
      <div role="status">
        {groups.length === 0 && <Text mt="lg">No command has “{text}” in its name or keys.</Text>}
      </div>
      {groups.map(([group, commands]) => (
        <section key={group} aria-label={group}>
          <Title order={2} mt="xl" mb="xs">
            {group}
          </Title>
          <KeysTable commands={commands} keysOf={keysOf} isChosen={(id) => id in shortcuts} onChange={change} />
        </section>
      ))}
    </Page>
  )
}
