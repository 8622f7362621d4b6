import { Combobox } from '@mantine/core'
import { hitPlace } from '#core/search/hit-place'
import { useLibrary } from '../../platform/study-content.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { MarkedText } from '../../ui/MarkedText.tsx'
import classes from './Palette.module.css'
import type { PaletteItem } from './palette-items.ts'

interface PaletteLineProps {
  readonly id: string
  readonly item: PaletteItem
  readonly isChosen: boolean
  /** The mouse moved over it. */
  readonly onPoint: () => void
}

/** A command with its keys, or something that was found with its place. */
export function PaletteLine({ id, item, isChosen, onPoint }: PaletteLineProps) {
  const library = useLibrary()
  return (
    <Combobox.Option
      id={id}
      value={item.key}
      selected={isChosen}
      aria-selected={isChosen}
      onMouseMove={onPoint}
      className={classes['line'] ?? ''}
    >
      {item.kind === 'command' ? (
        <>
          <span>{item.label}</span>
          <Keys of={item.command} />
        </>
      ) : (
        <>
          <span className={classes['found']}>
            <span className={classes['title']}>
              <MarkedText {...item.title} />
            </span>
            {/* A title that has none of the words does not say why it was found. */}
            {item.title.marks.length === 0 && item.excerpt.text !== '' && (
              <span className={classes['excerpt']}>
                <MarkedText {...item.excerpt} />
              </span>
            )}
          </span>{' '}
          <span className={classes['place']}>{hitPlace(item, library)}</span>
        </>
      )}
    </Combobox.Option>
  )
}
