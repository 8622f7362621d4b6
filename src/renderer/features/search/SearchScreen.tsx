import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import type { SearchKind } from '#core/search/model'
import { openedOfRoute, queryOfRoute, searchRoute } from '#core/search/search-route'
import { useSearch } from '../../db/use-search.ts'
import { usePageHeading } from '../../ui/Page.tsx'
import { moveAmongHits } from './move-among-hits.ts'
import { SearchOutcome } from './SearchOutcome.tsx'
import classes from './SearchScreen.module.css'

const HITS_PER_GROUP = 5

/** Search as one types, over everything. The query stands in the address, so that one comes back to the same hits. */
export function SearchScreen() {
  const heading = usePageHeading('Search', true)
  const params = useParams<{ query?: string; opened?: string }>()
  const asked = queryOfRoute(params.query ?? '')
  const opened = openedOfRoute(params.opened ?? '')
  const [, navigate] = useLocation()
  const screen = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(asked)
  const [known, setKnown] = useState(asked)
  if (asked !== known) {
    // The address was changed elsewhere: by Back, or by another search.
    setKnown(asked)
    setText(asked)
  }
  const answer = useSearch(text, HITS_PER_GROUP, opened)

  const type = (typed: string) => {
    setText(typed)
    setKnown(typed)
    navigate(searchRoute(typed), { replace: true })
  }
  const open = useCallback(
    (kind: SearchKind | null) => navigate(searchRoute(text, kind), { replace: true }),
    [text, navigate],
  )
  useEffect(() => field.current?.select(), [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (screen.current === null || field.current === null) return
    moveAmongHits(event, screen.current, field.current)
  }
  return (
    <div className={classes['screen']} ref={screen} onKeyDown={onKeyDown}>
      <h1 tabIndex={-1} ref={heading} className={classes['heading']}>
        Search
      </h1>
      <TextInput
        ref={field}
        role="searchbox"
        size="md"
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-label="Search documents, glossary, facts, notes, highlights and cards"
        placeholder="Search everything"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
        rightSection={
          text !== '' && (
            <CloseButton
              aria-label="Empty the field"
              onClick={() => {
                type('')
                field.current?.focus()
              }}
            />
          )
        }
      />
      <SearchOutcome
        text={text}
        answer={answer}
        opened={opened}
        onSearch={(example) => {
          type(example)
          field.current?.focus()
        }}
        onOpen={open}
      />
    </div>
  )
}
