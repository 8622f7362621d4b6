import { Anchor, Badge, Text } from '@mantine/core'
import { describePlace } from '#core/annotations/describe-place'
import type { BlockRange } from '#core/annotations/place'
import { editHighlight } from '../../db/highlights.ts'
import { momentNow } from '../../platform/clock.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { PackRemoved } from '../../ui/PackRemoved.tsx'
import classes from './HighlightsScreen.module.css'
import type { ShownHighlight } from './place-order.ts'

/** What became of a highlight's place after the text changed, and what the reader can say to it. Nothing where all is as it was. */
export function PlaceNotice({ item: { row, anchored } }: { readonly item: ShownHighlight }) {
  const entry = useLibrary().packById.get(row.place.pack)
  if (entry === undefined) return <PackRemoved />
  const { pack, index } = entry
  const textOf = (range: BlockRange): string => index.blocks.get(range.block)?.block.text ?? ''
  const place = (ranges: readonly BlockRange[]) => {
    const texts = ranges.filter((r) => index.blocks.has(r.block)).map((r) => ({ ...r, text: textOf(r) }))
    void editHighlight(row.id, { place: describePlace(pack.id, pack.edition, texts) }, momentNow().at)
  }
  if (anchored?.kind === 'moved')
    return (
      <Text size="xs" c="dimmed">
        Moved with the text.{' '}
        <Anchor component="button" type="button" size="xs" onClick={() => place(anchored.ranges)}>
          Keep it there
        </Anchor>
      </Text>
    )
  if (anchored?.kind !== 'lost') return null
  const { suggestion } = anchored
  return (
    <div className={classes['lost']}>
      <Badge variant="default" tt="none">
        Needs you
      </Badge>
      {suggestion !== null && (
        <Text size="sm">
          Is it here? “{suggestion.map((r) => textOf(r).slice(r.start, r.end)).join(' … ')}”{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => place(suggestion)}>
            Yes, put it there
          </Anchor>
        </Text>
      )}
    </div>
  )
}
