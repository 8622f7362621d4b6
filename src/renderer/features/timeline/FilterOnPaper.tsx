import { Text } from '@mantine/core'
import type { Pack } from '#core/content/model'
import type { Lane } from '#core/timeline/timeline'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { useTimelineState } from './use-timeline-state.ts'

interface FilterOnPaperProps {
  readonly pack: Pack
  readonly all: readonly Lane[]
}

/** Says on paper, where no filter is seen, what the table was narrowed to. Nothing where it is whole. */
export function FilterOnPaper({ pack, all }: FilterOnPaperProps) {
  const [{ filter, hidden }] = useTimelineState(pack.id)
  const topic = pack.topics.find(({ id }) => id === filter.topic)?.title
  const country = pack.countries.find(({ alpha2 }) => alpha2 === filter.country)?.name
  const only = [topic, country].filter((name) => name !== undefined)
  const without = all.filter(({ id }) => hidden.includes(id)).map(({ title }) => title)
  const words = [
    only.length === 0 ? '' : `Only ${only.join(', ')}.`,
    without.length === 0 ? '' : `Without ${without.join(', ')}.`,
  ].filter((part) => part !== '')
  return words.length > 0 && <OnPaper>{() => <Text>{words.join(' ')}</Text>}</OnPaper>
}
