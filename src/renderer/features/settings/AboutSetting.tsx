import { Button, Group, Stack, Text } from '@mantine/core'
import { formatDate } from '#core/content/dates'
import { useContent } from '../../platform/study-content.tsx'
import { APP_VERSION } from '../../platform/version.ts'
import { runCommand } from '../../ui/commands.ts'
import { change } from './change.ts'

/** What this is, and the ways back to its beginning. */
export function AboutSetting() {
  const { pack } = useContent()
  return (
    <Stack gap="md">
      <Text>
        SCO Study {APP_VERSION}, MIT licence. {pack.title}, edition {pack.edition}: {pack.documents.length} documents,{' '}
        {pack.facts.length} facts, {pack.sources.length} sources read until {formatDate(pack.sourcesReadUntil)}; content{' '}
        {pack.license}.
      </Text>
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
