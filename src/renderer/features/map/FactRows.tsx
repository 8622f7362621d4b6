import { Text } from '@mantine/core'
import type { FactLine } from '#core/library/fact-line'
import type { LibraryPack } from '#core/library/library'
import type { OpenedFacts } from '../../ui/FactsPanel.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import classes from './FactRows.module.css'
import { LineButton } from './LineButton.tsx'

/** A fact in a line, and under it a sentence that explains it. */
interface RowLine extends FactLine {
  readonly sentence?: string | null
}

interface FactRowsProps {
  readonly entry: LibraryPack
  readonly label: string
  readonly lines: readonly RowLine[]
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
  readonly line: RowLine
}

function FactRow({ entry, line, onOpen }: FactRowProps) {
  const { fact, title, when, place, sentence = null } = line
  const [telling] = fact.told
  const stands = [when, place].filter((part) => part !== null).join(' · ')
  return (
    <div className={classes['row']}>
      <div className={classes['what']}>
        <LineButton line={line} onOpen={onOpen}>
          {/* Without a date a title alone says little of what is told. */}
          {when === null && telling !== undefined ? telling.quote : title}
        </LineButton>
        {stands !== '' && (
          <Text size="xs" c="dimmed" className="tabular">
            {stands}
          </Text>
        )}
        {sentence !== null && <Text size="sm">{sentence}</Text>}
      </div>
      {telling !== undefined && (
        <div className={classes['passage']}>
          <PassageLink entry={entry} block={telling.block} />
        </div>
      )}
    </div>
  )
}
