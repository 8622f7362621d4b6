import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { useParams } from 'wouter'
import type { SearchKind } from '#core/search/model'
import { openedOfRoute, queryOfRoute, searchRoute } from '#core/search/search-route'
import { useSearch } from '../../db/use-search.ts'
import { usePageHeading } from '../../ui/Page.tsx'
import { moveAmongHits } from './move-among-hits.ts'
import { SearchOutcome } from './SearchOutcome.tsx'
import classes from './SearchScreen.module.css'

const HITS_PER_GROUP = 5

/** What is asked for. */
interface Asked {
  readonly text: string
  /** The group that is shown in full. */
  readonly opened: SearchKind | null
}

/** Search as one types, over everything. The query stands in the address, so that one comes back to the same hits. */
export function SearchScreen() {
  const heading = usePageHeading('Search', true)
  const screen = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [{ text, opened }, ask] = useAsked()
  const answer = useSearch(text, HITS_PER_GROUP, opened)
  const open = useCallback((kind: SearchKind | null) => ask({ text: field.current?.value ?? '', opened: kind }), [ask])
  const type = (typed: string) => ask({ text: typed, opened: null })
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

/** The query of the address, and what changes both. */
function useAsked(): readonly [Asked, (asked: Asked) => void] {
  const params = useParams<{ query?: string; opened?: string }>()
  const address = { text: queryOfRoute(params.query ?? ''), opened: openedOfRoute(params.opened ?? '') }
  const route = searchRoute(address.text, address.opened)
  const [asked, setAsked] = useState<Asked>(address)
  const [seen, setSeen] = useState(route)
  if (route !== seen) {
    // The address was changed elsewhere: by Back, or by another search.
    setSeen(route)
    setAsked(address)
  }
  const ask = useCallback((next: Asked) => {
    setAsked(next)
    // Not by the router: no other screen has to hear of every key. It sees the address when it next looks.
    history.replaceState(history.state, '', `#${searchRoute(next.text, next.opened)}`)
  }, [])
  return [asked, ask]
}
