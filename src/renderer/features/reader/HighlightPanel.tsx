import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { quoteOf } from '#core/annotations/describe-place'
import { HIGHLIGHT_COLORS, type HighlightColor, type HighlightRow } from '#core/transfer/rows'
import { readTagsInUse } from '../../db/tags.ts'
import { useLive } from '../../db/use-live.ts'
import { TagsField } from '../../ui/TagsField.tsx'
import { useKeptText } from '../../ui/use-kept-text.ts'

interface HighlightPanelProps {
  readonly highlight: HighlightRow
  readonly onColor: (color: HighlightColor) => void
  readonly onComment: (comment: string) => Promise<void>
  readonly onTags: (tags: readonly string[]) => void
  readonly onNote: () => void
  readonly onCard: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** Everything about one highlight: colour, comment, tags, what is made of it. */
export function HighlightPanel(props: HighlightPanelProps) {
  const { highlight, onColor, onComment, onTags, onNote, onCard, onDelete, onClose } = props
  const tagsInUse = useLive(readTagsInUse, []) ?? []
  const { text, setText, keep } = useKeptText(highlight.comment, onComment)
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" lineClamp={2}>
        “{quoteOf(highlight.place)}”
      </Text>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="Colour"
        value={highlight.color}
        onChange={(value) => onColor(value as HighlightColor)}
        data={HIGHLIGHT_COLORS.map((color) => ({
          value: color,
          label: color.charAt(0).toUpperCase() + color.slice(1),
        }))}
      />
      <Textarea
        data-autofocus
        label="Comment"
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        onBlur={() => void keep()}
      />
      <TagsField tags={highlight.tags} inUse={tagsInUse} onChange={onTags} />
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />}
          onClick={() => void keep().then(onDelete)}
        >
          Delete
        </Button>
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={onNote}>
            Note
          </Button>
          <Button variant="default" size="compact-sm" onClick={onCard}>
            Card
          </Button>
          <Button size="compact-sm" onClick={onClose}>
            Done
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}
