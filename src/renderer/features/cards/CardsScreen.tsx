import { Anchor, Badge, Button, EmptyState, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconCards, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CardId } from '#core/ids'
import { describeDue } from '#core/scheduling/describe-due'
import type { Memory } from '#core/scheduling/memory'
import { studyDayOf } from '#core/scheduling/study-day'
import { type OwnCardRow, ownCardId } from '#core/transfer/rows'
import { deleteOwnCard, readOwnCards, saveOwnCard } from '../../db/own-cards.ts'
import { readRemarks } from '../../db/remarks.ts'
import { readMemories, resumeCard, suspendCard } from '../../db/review-actions.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { type OwnCardDraft, OwnCardForm } from '../../ui/OwnCardForm.tsx'
import { Page } from '../../ui/Page.tsx'
import { offer } from '../../ui/say.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './CardsScreen.module.css'

type View = 'own' | 'text' | 'hidden'

/** All cards: the reader's own, those from the text, and those that are not asked. */
export function CardsScreen() {
  const [view, setView] = useState<View>('own')
  const [editing, setEditing] = useState<OwnCardDraft | null>(null)
  const create = () => setEditing({ id: null, front: '', back: '', tags: [], passage: null })
  useCommands({ 'cards.new': create })
  const newKeys = useAriaKeys('cards.new')
  const rows = useCardRows()
  if (rows === undefined) return <Waiting />

  const shown = rows.filter((row) => (view === 'hidden' ? row.suspended : row.kind === view))
  return (
    <Page
      title="Cards"
      lead={`${rows.length} cards, ${rows.filter((r) => r.seen).length} of them begun`}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          rightSection={<Keys of="cards.new" />}
          aria-keyshortcuts={newKeys}
          onClick={create}
        >
          Make a card
        </Button>
      }
    >
      <SegmentedControl
        aria-label="Which cards"
        value={view}
        onChange={(v) => setView(v as View)}
        mb="md"
        data={[
          { value: 'own', label: `Your own (${count(rows, (r) => r.kind === 'own')})` },
          { value: 'text', label: `From the text (${count(rows, (r) => r.kind === 'text')})` },
          { value: 'hidden', label: `Suspended (${count(rows, (r) => r.suspended)})` },
        ]}
      />
      {shown.length === 0 ? (
        <Empty view={view} onCreate={create} />
      ) : (
        <Stack component="ul" gap={0} className={classes['list'] ?? ''} aria-label="Cards">
          {shown.map((row) => (
            <CardLine key={row.id} row={row} onEdit={setEditing} />
          ))}
        </Stack>
      )}
      {editing !== null && (
        <OwnCardForm
          draft={editing}
          onClose={(unsaved) => {
            setEditing(null)
            if (unsaved !== null) offer('The card was not saved', 'Go on', () => setEditing(unsaved))
          }}
          onSave={(draft) => {
            setEditing(null)
            void saveOwnCard(draft, momentNow().at)
          }}
        />
      )}
    </Page>
  )
}

const count = (rows: readonly CardRow[], is: (row: CardRow) => boolean): number => rows.filter(is).length

interface CardRow {
  readonly id: CardId
  readonly kind: 'own' | 'text'
  readonly front: string
  readonly back: string
  readonly tags: readonly string[]
  readonly route: string | null
  readonly due: string
  readonly seen: boolean
  readonly suspended: boolean
  readonly remark: string | null
  readonly own: OwnCardRow | null
}

function useCardRows(): readonly CardRow[] | undefined {
  const { pack, cards } = useContent()
  return useLive(async () => {
    const own = await readOwnCards()
    const ids = [...own.map((o) => ownCardId(o.id)), ...cards.map((c) => c.id)]
    const memories = await readMemories(ids)
    const remarks = await readRemarks()
    const state = (id: CardId) => stateOf(memories.get(id) ?? null, remarks.get(id) ?? null)
    return [
      ...own.map((row): CardRow => {
        const id = ownCardId(row.id)
        const route =
          row.place === null ? null : `/read/${row.place.pack}/${row.document}/${row.place.segments[0]?.block}`
        return { id, kind: 'own', front: row.front, back: row.back, tags: row.tags, route, own: row, ...state(id) }
      }),
      ...cards.map((card): CardRow => {
        const route = `/read/${pack.id}/${card.citation.document}/${card.citation.telling.block}`
        return {
          id: card.id,
          kind: 'text',
          front: card.prompt,
          back: card.answer,
          tags: [],
          route,
          own: null,
          ...state(card.id),
        }
      }),
    ]
  }, [pack, cards])
}

function stateOf(memory: Memory | null, remark: string | null) {
  const now = momentNow()
  return {
    due: memory === null ? 'new' : describeDue(memory, now.at, studyDayOf(now)),
    seen: memory !== null && memory.reps > 0,
    suspended: memory?.suspended ?? false,
    remark,
  }
}

interface CardLineProps {
  readonly row: CardRow
  readonly onEdit: (draft: OwnCardDraft) => void
}

function CardLine({ row, onEdit }: CardLineProps) {
  const { own } = row
  return (
    <li className={classes['row']}>
      <div className={classes['faces']}>
        <Text className={classes['front'] ?? ''}>{row.front}</Text>
        <Text c="dimmed" size="sm">
          {row.back}
        </Text>
        {row.remark !== null && (
          <Text size="sm">
            <strong>Your remark:</strong> {row.remark === '' ? 'wrong' : row.remark}
          </Text>
        )}
        {row.tags.length > 0 && (
          <Group gap={4} mt={4}>
            {row.tags.map((tag) => (
              <Badge key={tag} variant="default" size="sm" tt="none">
                {tag}
              </Badge>
            ))}
          </Group>
        )}
      </div>
      <div className={classes['side']}>
        <Text size="xs" c="dimmed" className="tabular">
          {row.suspended ? 'suspended' : row.due === 'new' ? 'new' : `due ${row.due}`}
        </Text>
        <Group gap={12} justify="flex-end">
          {row.route !== null && (
            <Anchor component={Link} href={row.route} size="xs">
              Open in text
            </Anchor>
          )}
          {own !== null && (
            <RowButton
              label="Edit"
              of={row.front}
              onClick={() =>
                onEdit({
                  id: own.id,
                  front: own.front,
                  back: own.back,
                  tags: own.tags,
                  passage:
                    own.place === null || own.document === null ? null : { place: own.place, document: own.document },
                })
              }
            />
          )}
          <RowButton
            label={row.suspended ? 'Resume' : 'Suspend'}
            of={row.front}
            onClick={() => void (row.suspended ? resumeCard : suspendCard)(row.id, momentNow())}
          />
          {own !== null && (
            <RowButton label="Delete" of={row.front} onClick={() => void deleteOwnCard(own.id, momentNow().at)} />
          )}
        </Group>
      </div>
    </li>
  )
}

function RowButton({
  label,
  of,
  onClick,
}: {
  readonly label: string
  readonly of: string
  readonly onClick: () => void
}) {
  return (
    <Anchor component="button" type="button" size="xs" aria-label={`${label}: ${of}`} onClick={onClick}>
      {label}
    </Anchor>
  )
}

function Empty({ view, onCreate }: { readonly view: View; readonly onCreate: () => void }) {
  const icon = <IconCards size={40} stroke={1.5} />
  if (view === 'hidden')
    return (
      <EmptyState
        icon={icon}
        title="No card is suspended"
        description="A card that you suspend or call wrong waits here until you resume it."
      />
    )
  return (
    <EmptyState
      icon={icon}
      title="No card of your own yet"
      description="Make one here, or select a passage while you read: the card then cites it."
    >
      <Button onClick={onCreate}>Make a card</Button>
    </EmptyState>
  )
}
