import { Button, Group, List, Stack, Text } from '@mantine/core'
import { formatDate } from '#core/content/dates'
import type { LibraryPack } from '#core/library/library'
import { useLibrary } from '../../platform/study-content.tsx'
import { APP_VERSION } from '../../platform/version.ts'
import { runCommand } from '../../ui/commands.ts'
import { change } from './change.ts'

/** What this is, and the ways back to its beginning. */
export function AboutSetting() {
  const { packs } = useLibrary()
  const [first, ...others] = packs.map(describePack)
  const only = others.length === 0 ? first : null
  return (
    <Stack gap="md">
      <Text>
        SCO Study {APP_VERSION}, MIT licence. {only}
      </Text>
      {only === null && (
        <List spacing={4} aria-label="Packs">
          {packs.map((entry) => (
            <List.Item key={entry.pack.id}>{describePack(entry)}</List.Item>
          ))}
        </List>
      )}
      <Group>
        <Button variant="default" onClick={() => change({ firstStartDone: false })} component="a" href="#/">
          Show the first steps again
        </Button>
        <Button variant="default" onClick={() => runCommand('help.tour')}>
          Take the tour
        </Button>
      </Group>
    </Stack>
  )
}

function describePack({ pack }: LibraryPack): string {
  const { title, edition, documents, facts, sources, sourcesReadUntil, license } = pack
  const counts = `${documents.length} documents, ${facts.length} facts, ${sources.length} sources`
  return `${title}, edition ${edition}: ${counts} read until ${formatDate(sourcesReadUntil)}; content ${license}.`
}
