import { Anchor, Badge, Checkbox, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { quoteOf } from '#core/annotations/describe-place'
import { rangesOf } from '#core/library/found-place'
import { blockOf } from '#core/library/library'
import { blockRoute } from '#core/search/pack-entries'
import { deleteHighlight } from '../../db/highlights.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { COLOR_NAMES } from './color-names.ts'
import { HighlightFields } from './HighlightFields.tsx'
import classes from './HighlightsScreen.module.css'
import { PlaceNotice } from './PlaceNotice.tsx'
import type { ShownHighlight } from './place-order.ts'

interface HighlightLineProps {
  readonly item: ShownHighlight
  /** Its place in the whole list, 0 for the first. */
  readonly number: number
  readonly isSelected: boolean
  readonly onSelect: (isChosen: boolean) => void
}

/** A highlight in the list: its passage, which leads to the text, what was written about it, and what can be done. */
export function HighlightLine({ item, number, isSelected, onSelect }: HighlightLineProps) {
  const library = useLibrary()
  const [isEditing, setEditing] = useState(false)
  const { row, anchored } = item
  const quote = quoteOf(row.place)
  const block = (rangesOf(anchored) ?? row.place.segments)[0]?.block
  const where = block === undefined ? null : blockOf(library, row.place.pack, block)
  const focusable = { 'data-list-item': number, tabIndex: 0 }
  return (
    <li className={classes['row']} data-color={row.color}>
      <Checkbox
        size="xs"
        aria-label={`Choose: ${quote}`}
        checked={isSelected}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <div className={classes['about']}>
        {where === null ? (
          // Its block or pack is gone: there is nowhere to go.
          <span className={classes['quote']} {...focusable}>
            {quote}
          </span>
        ) : (
          <Link
            href={blockRoute({ id: row.place.pack }, where.document, where.block.id)}
            className={classes['quote'] ?? ''}
            {...focusable}
          >
            {quote}
          </Link>
        )}
        <PlaceNotice item={item} />
        {isEditing ? (
          <HighlightFields row={row} onDone={() => setEditing(false)} />
        ) : (
          row.comment !== '' && (
            <Text size="sm" className={classes['comment'] ?? ''}>
              {row.comment}
            </Text>
          )
        )}
        <Group gap="sm" mt={4}>
          <Text size="xs" c="dimmed">
            {COLOR_NAMES[row.color]}
          </Text>
          {!isEditing &&
            row.tags.map((tag) => (
              <Badge key={tag} variant="default" size="sm" tt="none">
                {tag}
              </Badge>
            ))}
          <Anchor
            component="button"
            type="button"
            size="xs"
            aria-label={`Edit the highlight: ${quote}`}
            aria-expanded={isEditing}
            onClick={() => setEditing(!isEditing)}
          >
            Edit
          </Anchor>
          <Anchor
            component="button"
            type="button"
            size="xs"
            aria-label={`Delete the highlight: ${quote}`}
            onClick={() => void deleteHighlight(row.id, momentNow().at)}
          >
            Delete
          </Anchor>
        </Group>
      </div>
    </li>
  )
}
