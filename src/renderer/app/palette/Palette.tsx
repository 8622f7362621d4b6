import { Combobox, Modal, useCombobox, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'wouter'
import { COMMANDS, type CommandId } from '#shared/commands'
import { useSearch } from '../../db/use-search.ts'
import { keysOf, runCommand, useCommandsNow } from '../../ui/commands.ts'
import { useKeepsFocus } from '../../ui/keep-focus.ts'
import { keysOfEvent } from '../../ui/key-names.ts'
import { OVER_PANELS, useOwnEscape } from '../../ui/use-own-escape.ts'
import type { EarlyTyping } from './early-typing.ts'
import { type KeptPlace, returnToPlace } from './kept-place.ts'
import classes from './Palette.module.css'
import { PaletteLine } from './PaletteLine.tsx'
import { type PaletteItem, paletteGroups } from './palette-items.ts'
import { recentCommands, rememberCommand } from './recent-commands.ts'

/** The screen as it was when the palette was asked for. */
export interface PaletteCall {
  /** What could be run there, in the order of the list of commands. */
  readonly runnable: readonly CommandId[]
  readonly place: KeptPlace
  readonly typing: EarlyTyping
}

interface PaletteProps {
  readonly call: PaletteCall
  /** Takes the palette off the screen. */
  readonly onClose: () => void
}

const HITS_PER_GROUP = 3
const NAME = 'Search or do anything'

/**
 * Everything that can be done from here, and what is found in the content. The field keeps the focus; the line chosen is told to screen readers
 * by `aria-activedescendant` (WAI-ARIA APG, combobox with listbox). What is run acts on the screen as it was: focus and selection are given back first.
 */
export function Palette({ call: { runnable: atCall, place, typing }, onClose }: PaletteProps) {
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  /** The key of the line that arrows or the mouse went to. Not its number: what is found in the content comes later, in between. */
  const [pointed, setPointed] = useState<string | null>(null)
  const [recent] = useState(recentCommands)
  const store = useCombobox({ opened: true })
  const id = useId()
  useOwnEscape(true)
  useKeepsFocus(true)
  // What comes only now (a part that loads behind the first screen) can be done as well.
  const { enabled } = useCommandsNow()
  const runnable = useMemo(
    () => COMMANDS.map((c) => c.id).filter((c) => c !== 'palette.open' && (atCall.includes(c) || enabled.includes(c))),
    [atCall, enabled],
  )
  const answer = useSearch(text.trim(), HITS_PER_GROUP)
  const groups = useMemo(() => paletteGroups(text, runnable, recent, answer), [text, runnable, recent, answer])
  const items = groups.flatMap((group) => group.items)
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === pointed),
  )
  const chosen = items[at]
  const lineId = (item: PaletteItem) => `${id}${item.key}`
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`${id}${chosen.key}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, chosen])

  const leave = (then: () => void = () => {}) => {
    flushSync(onClose)
    returnToPlace(place, then)
  }
  const run = (item: PaletteItem) => {
    if (item.kind === 'hit') return leave(() => navigate(item.route))
    rememberCommand(item.command)
    leave(() => runCommand(item.command))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      setPointed(items[(at + step + items.length) % items.length]?.key ?? null)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      run(chosen)
    } else if (keysOf('palette.open').includes(keysOfEvent(event.nativeEvent) ?? '')) {
      // The keys that opened it close it.
      event.preventDefault()
      leave()
    }
  }
  return (
    <Modal.Root
      opened
      onClose={() => leave()}
      centered={false}
      yOffset="10vh"
      size={600}
      returnFocus={false}
      zIndex={OVER_PANELS}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay transitionProps={{ duration: 0 }} />
      <Modal.Content aria-label={NAME} className={classes['palette'] ?? ''}>
        <Modal.Body p={0}>
          <Combobox store={store} onOptionSubmit={(key) => items.filter((item) => item.key === key).forEach(run)}>
            <Combobox.Search
              autoFocus
              data-autofocus
              onFocus={() => setText((now) => now + typing.take())}
              role="combobox"
              aria-label={NAME}
              aria-expanded
              aria-autocomplete="list"
              aria-controls={`${id}list`}
              aria-activedescendant={chosen === undefined ? undefined : lineId(chosen)}
              withKeyboardNavigation={false}
              data-mantine-stop-propagation={false}
              placeholder={NAME}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value)
                setPointed(null)
              }}
              onKeyDown={onKeyDown}
              classNames={{ input: classes['field'] ?? '' }}
            />
            <Combobox.Options id={`${id}list`} aria-label="What can be done" className={classes['list'] ?? ''}>
              {groups.map((group) => (
                <Combobox.Group key={group.name} label={group.name} classNames={{ groupLabel: classes['group'] ?? '' }}>
                  {group.items.map((item) => (
                    <PaletteLine
                      key={item.key}
                      id={lineId(item)}
                      item={item}
                      isChosen={item === chosen}
                      onPoint={() => setPointed(item.key)}
                    />
                  ))}
                </Combobox.Group>
              ))}
            </Combobox.Options>
          </Combobox>
          <VisuallyHidden role="status">{countOf(items)}</VisuallyHidden>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** What a screen reader hears of the list. The way to the search page is none of what was found. */
function countOf(items: readonly PaletteItem[]): string {
  const count = items.filter(({ key }) => key !== 'search').length
  return count === 0 ? 'Nothing found' : `${count} found`
}
