import { Alert, Anchor, Badge, Button, EmptyState, Group, Stack, Text, Textarea } from '@mantine/core'
import { IconHighlight } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { describePlace, quoteOf } from '#core/annotations/describe-place'
import type { BlockRange } from '#core/annotations/place'
import type { HighlightRow } from '#core/transfer/rows'
import { type AnchoredRow, anchorRows } from '../../db/anchors.ts'
import { deleteHighlight, editHighlight, readHighlights } from '../../db/highlights.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { Page } from '../../ui/Page.tsx'
import { useKeptText } from '../../ui/use-kept-text.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './HighlightsScreen.module.css'

/** Every highlight over all documents; those that need the reader stand first. */
export function HighlightsScreen() {
  const content = useContent()
  const rows = useLive(async () => anchorRows(await readHighlights(), content), [content])
  if (rows === undefined) return <Waiting />
  const lost = rows.filter((r) => r.anchored?.kind === 'lost')
  const found = rows.filter((r) => r.anchored?.kind !== 'lost')
  return (
    <Page title="Highlights" lead={rows.length === 0 ? undefined : `${rows.length} in all`}>
      {rows.length === 0 && (
        <EmptyState
          icon={<IconHighlight size={40} stroke={1.5} />}
          title="No highlights yet"
          description="Select a passage while you read and press 1 to 4. What you highlight is listed here."
        >
          <Button component={Link} href="/read">
            Read
          </Button>
        </EmptyState>
      )}
      {lost.length > 0 && (
        <Alert
          title={`${lost.length} ${lost.length === 1 ? 'needs' : 'need'} you`}
          mb="lg"
          color="gray"
          variant="outline"
        >
          The text was changed, and these passages were not found again. Nothing is lost: put each one where it belongs,
          keep it as it is, or delete it.
        </Alert>
      )}
      <Stack component="ul" gap={0} className={classes['list'] ?? ''} aria-label="Highlights">
        {[...lost, ...found].map((item) => (
          <HighlightLine key={item.row.id} item={item} />
        ))}
      </Stack>
    </Page>
  )
}

function HighlightLine({ item }: { readonly item: AnchoredRow<HighlightRow> }) {
  const { pack, index } = useContent()
  const [editing, setEditing] = useState(false)
  const { row, anchored } = item
  const isLost = anchored?.kind === 'lost'
  const block = anchored === null || anchored.kind === 'lost' ? row.place.segments[0]?.block : anchored.ranges[0]?.block
  const where = block === undefined ? undefined : index.blocks.get(block)
  const place = (ranges: readonly BlockRange[]) => {
    const texts = ranges.flatMap((r) => {
      const text = index.blocks.get(r.block)?.block.text
      return text === undefined ? [] : [{ ...r, text }]
    })
    void editHighlight(row.id, { place: describePlace(pack.id, pack.edition, texts) }, momentNow().at)
  }
  const suggestion = anchored?.kind === 'lost' ? anchored.suggestion : null
  return (
    <li className={classes['row']}>
      <blockquote className={classes['quote']} data-color={row.color}>
        {quoteOf(row.place)}
      </blockquote>
      {isLost && (
        <div className={classes['lost']}>
          <Badge variant="default" tt="none">
            Needs you
          </Badge>
          {suggestion !== null && (
            <Text size="sm">
              Is it here? “
              {suggestion.map((r) => index.blocks.get(r.block)?.block.text.slice(r.start, r.end)).join(' … ')}”{' '}
              <Anchor component="button" type="button" size="sm" onClick={() => place(suggestion)}>
                Yes, put it there
              </Anchor>
            </Text>
          )}
        </div>
      )}
      {anchored?.kind === 'moved' && (
        <Text size="xs" c="dimmed">
          Moved with the text.{' '}
          <Anchor component="button" type="button" size="xs" onClick={() => place(anchored.ranges)}>
            Keep it there
          </Anchor>
        </Text>
      )}
      {editing ? (
        <CommentField row={row} onDone={() => setEditing(false)} />
      ) : (
        row.comment !== '' && <Text size="sm">{row.comment}</Text>
      )}
      <Group gap="sm" mt={4}>
        {where !== undefined && (
          <Anchor component={Link} href={`/read/${pack.id}/${where.document.id}/${where.block.id}`} size="xs">
            {where.document.title}
          </Anchor>
        )}
        <Text size="xs" c="dimmed">
          {row.color}
        </Text>
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-label={`Comment on: ${quoteOf(row.place)}`}
          onClick={() => setEditing(true)}
        >
          {row.comment === '' ? 'Comment' : 'Edit the comment'}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="xs"
          aria-label={`Delete the highlight: ${quoteOf(row.place)}`}
          onClick={() => void deleteHighlight(row.id, momentNow().at)}
        >
          Delete
        </Anchor>
      </Group>
    </li>
  )
}

function CommentField({ row, onDone }: { readonly row: HighlightRow; readonly onDone: () => void }) {
  const { text, setText, keep } = useKeptText(row.comment, (comment) =>
    editHighlight(row.id, { comment }, momentNow().at),
  )
  const done = () => void keep().then(onDone)
  return (
    <Stack gap="xs" my={4}>
      <Textarea
        aria-label="Comment"
        autosize
        minRows={2}
        autoFocus
        value={text}
        onChange={(e) => setText(e.currentTarget.value)}
        onBlur={done}
      />
      <Group>
        <Button size="compact-sm" onClick={done}>
          Done
        </Button>
      </Group>
    </Stack>
  )
}
