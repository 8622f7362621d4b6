import { Anchor, Text } from '@mantine/core'
import type { FactLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import classes from './FactRows.module.css'

interface FactRowsProps {
  readonly entry: LibraryPack
  readonly label: string
  readonly lines: readonly FactLine[]
  readonly onOpen: (opened: OpenedFacts) => void
}

/** Facts in lines: each opens its sentences, sources and cards, and leads to its passage. */
export function FactRows({ entry, label, lines, onOpen }: FactRowsProps) {
  return (
    <LongList
      label={label}
      items={lines}
      keyOf={({ fact }) => fact.id}
      draw={(line) => <FactRow entry={entry} line={line} onOpen={onOpen} />}
    />
  )
}

interface FactRowProps extends Pick<FactRowsProps, 'entry' | 'onOpen'> {
  readonly line: FactLine
}

function FactRow({ entry, line, onOpen }: FactRowProps) {
  const { fact, title, when, place } = line
  const [telling] = fact.told
  const stands = [when, place].filter((part) => part !== null).join(' · ')
  return (
    <div className={classes['row']}>
      <div className={classes['what']}>
        <Anchor
          component="button"
          type="button"
          size="sm"
          ta="start"
          onClick={(event) => onOpen({ anchor: event.currentTarget, lines: [line] })}
        >
          {/* Without a date a title alone says little of what is told. */}
          {when === null && telling !== undefined ? telling.quote : title}
        </Anchor>
        {stands !== '' && (
          <Text size="xs" c="dimmed" className="tabular">
            {stands}
          </Text>
        )}
      </div>
      {telling !== undefined && (
        <div className={classes['passage']}>
          <PassageLink entry={entry} block={telling.block} />
        </div>
      )}
    </div>
  )
}
