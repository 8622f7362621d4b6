import { Button, Group, SegmentedControl, Stack, Textarea } from '@mantine/core'
import type { HighlightColor, HighlightRow } from '#core/transfer/rows'
import { editHighlight } from '../../db/highlights.ts'
import { readTagsInUse } from '../../db/tags.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { TagsField } from '../../ui/TagsField.tsx'
import { useKeptText } from '../../ui/use-kept-text.ts'
import { COLOR_OPTIONS } from './color-names.ts'

/** What of a highlight can be changed in the list: colour, comment and tags. All is saved by itself. */
export function HighlightFields({ row, onDone }: { readonly row: HighlightRow; readonly onDone: () => void }) {
  const tags = useLive(readTagsInUse, []) ?? []
  const edit = (change: Parameters<typeof editHighlight>[1]) => editHighlight(row.id, change, momentNow().at)
  const { text, setText, keep } = useKeptText(row.comment, (comment) => edit({ comment }))
  return (
    <Stack gap="xs" my={8} maw={480}>
      <SegmentedControl
        size="xs"
        aria-label="Colour"
        value={row.color}
        onChange={(value) => void edit({ color: value as HighlightColor })}
        data={COLOR_OPTIONS}
      />
      <Textarea
        aria-label="Comment"
        placeholder="Comment"
        autosize
        minRows={2}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <TagsField tags={row.tags} inUse={tags} onChange={(chosen) => void edit({ tags: chosen })} />
      <Group>
        <Button size="compact-sm" onClick={() => void keep().then(onDone)}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
