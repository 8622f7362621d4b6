import { Button, Group, List, Text } from '@mantine/core'
import { readProblems } from '../../db/problems.ts'
import { useLive } from '../../db/use-live.ts'
import { copyText } from '../../platform/addresses.ts'
import { say } from '../../ui/say.tsx'

/** What went wrong on this machine, for whoever is asked for help. Nothing is sent by itself. */
export function ProblemsSetting() {
  const problems = useLive(readProblems, [])
  if (problems === undefined || problems.length === 0)
    return <Text c="dimmed">None so far. What goes wrong is noted here, on this machine only.</Text>
  const copy = () =>
    void copyText(
      problems.map((p) => `${new Date(p.at).toISOString()} ${p.where}: ${p.message}\n${p.details}`).join('\n\n'),
    ).then(say)
  return (
    <>
      <Group justify="space-between">
        <Text c="dimmed">Noted on this machine only.</Text>
        <Button variant="default" size="compact-sm" onClick={copy}>
          Copy details
        </Button>
      </Group>
      <List size="sm" listStyleType="none">
        {problems.slice(0, 5).map((p) => (
          <List.Item key={p.seq}>
            {new Date(p.at).toLocaleString('en-GB')} · {p.message}
          </List.Item>
        ))}
      </List>
    </>
  )
}
