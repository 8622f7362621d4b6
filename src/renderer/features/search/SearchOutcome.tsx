import { Alert, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { SearchGroup as FoundGroup, SearchKind } from '#core/search/model'
import { restartSearch } from '../../db/search-client.ts'
import type { SearchAnswer } from '../../db/use-search.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { NothingAsked, NothingFound } from './NothingYet.tsx'
import { SearchGroup } from './SearchGroup.tsx'

interface SearchOutcomeProps {
  readonly text: string
  readonly answer: SearchAnswer
  readonly opened: SearchKind | null
  /** Searches for an example. */
  readonly onSearch: (text: string) => void
  /** Shows a group in full, or none. */
  readonly onOpen: (kind: SearchKind | null) => void
}

/** What stands below the field: the hits, or why there are none. */
export function SearchOutcome({ text, answer, opened, onSearch, onOpen }: SearchOutcomeProps) {
  const { state, groups, loosened } = answer
  if (typeof state === 'object')
    return (
      <Alert title="Search does not work" variant="default" mt="lg">
        <Text size="sm" mb="sm">
          {state.failed}
        </Text>
        <Button size="compact-sm" onClick={restartSearch}>
          Try again
        </Button>
      </Alert>
    )
  if (text.trim() === '') return <NothingAsked onSearch={onSearch} />
  if (state === 'starting') return <Waiting label="Preparing the search" />
  const total = groups.reduce((sum, group) => sum + group.total, 0)
  const isNothing = state === 'ready' && total === 0
  return (
    <>
      <Group justify="space-between" mt="xs" gap="sm">
        <Text size="sm" c="dimmed" role="status">
          {total > 0 && `${total.toLocaleString()} found`}
          {total > 0 && loosened && ', with only some of the words: nothing has all of them'}
          {isNothing && <VisuallyHidden>Nothing found</VisuallyHidden>}
        </Text>
        {total > 0 && (
          <Text size="xs" c="dimmed" className="no-print">
            ↓ and ↑ go through them, Enter opens
          </Text>
        )}
      </Group>
      {isNothing ? (
        <NothingFound text={text} />
      ) : (
        <div aria-busy={state === 'searching'}>
          <Groups groups={groups} opened={opened} onOpen={onOpen} />
        </div>
      )}
    </>
  )
}

type GroupsProps = Pick<SearchOutcomeProps, 'opened' | 'onOpen'> & { readonly groups: readonly FoundGroup[] }

/** Drawn anew with the answer, not with the key that asks for it. */
const Groups = memo(function Groups({ groups, opened, onOpen }: GroupsProps) {
  return groups.map((group) => (
    <SearchGroup key={group.kind} group={group} isOpened={group.kind === opened} onOpen={onOpen} />
  ))
})
