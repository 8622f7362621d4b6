import { Button, Text, UnstyledButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import type { Pack } from '#core/content/model'
import { type CitedSource, citedSources } from '#core/library/about-pack'
import { haystackOf, textFilter } from '#core/shelves/text-filter'
import { useCommands } from '../../ui/commands.ts'
import { FilterBar, FilterText, NoMatch } from '../../ui/Filters.tsx'
import type { ListItemProps } from '../../ui/list-keys.ts'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { sourceActions } from '../../ui/say.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import classes from './About.module.css'

/** Of a line, in CSS pixels (About.module.css). */
const LINE_HEIGHT = 64

/** All sources with their addresses and how many facts rest on each, narrowed by what is typed. On paper all of them. */
export function Sources({ pack }: { readonly pack: Pack }) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useCommands({ 'about.find': () => field.current?.focus() })
  const all = useMemo(
    () =>
      citedSources(pack).map((cited) => ({
        ...cited,
        haystack: haystackOf([cited.source.title, cited.source.url ?? '']),
      })),
    [pack],
  )
  const shown = useMemo(() => {
    const isFound = textFilter(text)
    return all.filter(({ haystack }) => isFound(haystack))
  }, [all, text])
  return (
    <>
      <div className="no-print">
        <FilterBar label="Filter the sources">
          <FilterText
            label="Filter the sources"
            command="about.find"
            value={text}
            onChange={setText}
            fieldRef={field}
            list="Sources"
          />
        </FilterBar>
        <Text size="xs" c="dimmed" role="status" my="xs" className="tabular">
          {shown.length} {shown.length === 1 ? 'source' : 'sources'}
        </Text>
        {shown.length === 0 && <NoMatch what="source" onClear={() => setText('')} />}
        <VirtualList
          label="Sources"
          items={shown}
          keyOf={({ source }) => source.id}
          rowHeight={LINE_HEIGHT}
          draw={(cited, item) => <SourceLine cited={cited} item={item} />}
        />
      </div>
      <OnPaper>{() => <SourcesOnPaper sources={all} />}</OnPaper>
    </>
  )
}

interface SourceLineProps {
  readonly cited: CitedSource
  readonly item: ListItemProps
}

/** A source: its address opens after the reader's yes. */
function SourceLine({ cited: { source, facts }, item }: SourceLineProps) {
  const { title, url } = source
  const words = (
    <>
      <span className={classes['sourceTitle']}>{title}</span>
      <span className={classes['address']}>{url ?? 'Known by its title only'}</span>
    </>
  )
  return (
    <div className={classes['source']}>
      {url === null ? (
        <div className={classes['sourceWords']} {...item}>
          {words}
        </div>
      ) : (
        <UnstyledButton
          className={classes['sourceWords'] ?? ''}
          aria-label={`Open the address of ${title}: ${url}`}
          title={url}
          onClick={() => sourceActions.onOpenAddress(url)}
          {...item}
        >
          {words}
        </UnstyledButton>
      )}
      <Text size="xs" c="dimmed" className="tabular" flex="none">
        {restOn(facts)}
      </Text>
      {url !== null && (
        <Button
          variant="subtle"
          size="compact-xs"
          flex="none"
          tabIndex={item.tabIndex}
          aria-label={`Copy the address of ${title}`}
          leftSection={<IconCopy size={14} stroke={1.5} aria-hidden />}
          onClick={() => sourceActions.onCopyAddress(url)}
        >
          Copy
        </Button>
      )}
    </div>
  )
}

const restOn = (facts: number): string => (facts === 0 ? 'no fact' : facts === 1 ? '1 fact' : `${facts} facts`)

function SourcesOnPaper({ sources }: { readonly sources: readonly CitedSource[] }) {
  return (
    <ul className={classes['paper']}>
      {sources.map(({ source: { id, title, url }, facts }) => (
        <li key={id}>
          {title} ({restOn(facts)}){url !== null && <span>{url}</span>}
        </li>
      ))}
    </ul>
  )
}
