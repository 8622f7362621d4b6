import { Button, Group, Stack, Text } from '@mantine/core'
import type { PackProblem } from '#core/content/model'
import { adviceFor } from '#core/content/upload/advice'
import { copyText } from '../../platform/addresses.ts'
import { LongList } from '../../ui/LongList.tsx'
import { say } from '../../ui/say.tsx'

interface PackProblemsProps {
  /** Of the file or folder. */
  readonly name: string
  readonly problems: readonly PackProblem[]
  readonly onClose: () => void
}

/** Everything that is wrong with a pack, by file and line, and what to do about it. */
export function PackProblems({ name, problems, onClose }: PackProblemsProps) {
  const copy = () => void copyText([name, ...problems.map(asLine)].join('\n')).then(say)
  return (
    <Stack>
      <Text>
        {problems.length === 1 ? 'One thing is' : `${problems.length} things are`} wrong with it, so nothing was added.
        Put it right, then add it again.
      </Text>
      <ProblemList problems={problems} />
      <Group justify="flex-end">
        <Button variant="default" onClick={copy}>
          Copy the list
        </Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
    </Stack>
  )
}

/** Problems of a pack, each with its file, line, reason and what to do. */
export function ProblemList({ problems }: Pick<PackProblemsProps, 'problems'>) {
  return (
    <LongList
      label="What is wrong"
      items={problems.map((problem, order) => ({ ...problem, order }))}
      keyOf={({ order }) => String(order)}
      draw={(problem) => (
        <>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {placeOf(problem)}
          </Text>
          <Text style={{ overflowWrap: 'anywhere' }}>{problem.reason}</Text>
          <Advice problem={problem} />
        </>
      )}
    />
  )
}

function Advice({ problem }: { readonly problem: PackProblem }) {
  const advice = adviceFor(problem)
  return advice === null ? null : <Text size="sm">{advice}</Text>
}

const placeOf = ({ file, line }: PackProblem): string => (line === 0 ? file : `${file}, line ${line}`)

const asLine = (problem: PackProblem): string =>
  `${problem.file}:${problem.line}: ${problem.reason}${adviceFor(problem) === null ? '' : ` (${adviceFor(problem)})`}`
