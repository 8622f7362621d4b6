import { Anchor, Badge, Stack, Text } from '@mantine/core'
import { Link } from 'wouter'
import { quoteOf } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import type { RowId } from '#core/ids'
import type { AnchoredRow } from '../../db/anchors.ts'
import classes from './Margin.module.css'
import type { Passages } from './use-passages.ts'

interface MarginProps {
  readonly passages: Passages
  readonly orderOf: (place: Place) => number
  readonly onHighlight: (id: RowId, at: Element) => void
  readonly onGo: (place: Place) => void
}

type Made =
  | { readonly kind: 'highlight'; readonly item: Passages['highlights'][number] }
  | { readonly kind: 'note'; readonly item: Passages['notes'][number] }
  | { readonly kind: 'card'; readonly item: Passages['cards'][number] }

/** What the reader made of this document, in reading order; what needs them first. */
export function Margin({ passages, orderOf, onHighlight, onGo }: MarginProps) {
  const all: Made[] = [
    ...passages.highlights.map((item) => ({ kind: 'highlight' as const, item })),
    ...passages.notes.map((item) => ({ kind: 'note' as const, item })),
    ...passages.cards.map((item) => ({ kind: 'card' as const, item })),
  ]
  const order = ({ item }: Made): number => (isLost(item) ? -1 : item.row.place === null ? 0 : orderOf(item.row.place))
  if (all.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Your highlights, notes and cards on this document stand here. Select a passage to make one: with the mouse, or
        with the arrow keys once a paragraph has the focus.
      </Text>
    )
  return (
    <Stack gap="sm" component="ul" className={classes['list'] ?? ''}>
      {all
        .toSorted((a, b) => order(a) - order(b))
        .map((made) => (
          <li
            key={made.item.row.id}
            className={classes['item']}
            data-color={made.kind === 'highlight' ? made.item.row.color : undefined}
          >
            <Badge size="xs" variant="default" tt="none" mb={4}>
              {made.kind === 'highlight' ? `Highlight, ${made.item.row.color}` : made.kind === 'note' ? 'Note' : 'Card'}
            </Badge>
            {isLost(made.item) && (
              <Text size="xs" fw={600} c="red">
                Needs you: the text changed, and this passage was not found.
              </Text>
            )}
            {made.item.anchored?.kind === 'moved' && (
              <Text size="xs" c="dimmed">
                Moved with the text.
              </Text>
            )}
            <Quote place={made.item.row.place} isLost={isLost(made.item)} onGo={onGo} />
            {made.kind === 'highlight' && (
              <>
                {made.item.row.comment !== '' && <Text size="sm">{made.item.row.comment}</Text>}
                <Anchor
                  component="button"
                  type="button"
                  size="xs"
                  aria-haspopup="dialog"
                  aria-label={`Edit the highlight: ${quoteOf(made.item.row.place)}`}
                  onClick={(e) => onHighlight(made.item.row.id, e.currentTarget)}
                >
                  Edit
                </Anchor>
              </>
            )}
            {made.kind === 'note' && (
              <Anchor component={Link} href={`/notes/${made.item.row.id}`} size="sm">
                {made.item.row.title === '' ? 'Open the note' : made.item.row.title}
              </Anchor>
            )}
            {made.kind === 'card' && <Text size="sm">{made.item.row.front}</Text>}
          </li>
        ))}
    </Stack>
  )
}

const isLost = (item: AnchoredRow<unknown>): boolean => item.anchored?.kind === 'lost'

interface QuoteProps {
  readonly place: Place | null
  readonly isLost: boolean
  readonly onGo: (place: Place) => void
}

function Quote({ place, isLost: lost, onGo }: QuoteProps) {
  if (place === null) return null
  const quote = (
    <Text span size="sm" c="dimmed" lineClamp={3} className={classes['quote'] ?? ''}>
      {quoteOf(place)}
    </Text>
  )
  if (lost) return quote
  return (
    <button type="button" className={classes['go']} onClick={() => onGo(place)}>
      {quote}
    </button>
  )
}
