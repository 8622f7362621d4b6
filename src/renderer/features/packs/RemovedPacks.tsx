import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { daysLeft, TRASH_DAYS } from '#core/notes/trash'
import type { PackRow } from '#core/transfer/rows'
import { emptyRemovedPacks, type Leaving, putBackPack, readLeaving } from '../../db/packs.ts'
import { useLive } from '../../db/use-live.ts'
import { momentNow } from '../../platform/clock.ts'
import { leaveRow } from './leave-row.ts'
import classes from './PacksScreen.module.css'

/** The packs that were removed and can be put back, and what goes when they go for good. */
export function RemovedPacks({ rows }: { readonly rows: readonly PackRow[] }) {
  const ids = rows.map(({ id }) => id)
  const leaving = useLive(() => readLeaving(ids), [ids.join()])
  return (
    <section aria-labelledby="removed-packs">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="removed-packs">
          Removed packs
        </Title>
        <Button
          variant="default"
          size="compact-sm"
          onClick={(event) => {
            leaveRow(event.currentTarget)
            void emptyRemovedPacks(momentNow().at)
          }}
        >
          Remove for good
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        A removed pack lies here for {TRASH_DAYS} days with all that you made of it.
        {leaving && ` ${describeMeanwhile(leaving)} ${describeAfter(leaving)}`}
      </Text>
      <ul className={classes['items']}>
        {rows.map((row) => (
          <RemovedPack key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function RemovedPack({ row }: { readonly row: PackRow }) {
  const days = daysLeft(row.deletedAt ?? 0, momentNow().at)
  return (
    <li className={`${classes['item']} ${classes['removed']}`} aria-label={row.title}>
      <div>
        <Text fw={600}>{row.title}</Text>
        <Text size="xs" c="dimmed" className="tabular">
          Edition {row.edition} ·{' '}
          {days === 0 ? 'goes at the next start' : `stays for ${days} more ${days === 1 ? 'day' : 'days'}`}
        </Text>
      </div>
      <Anchor
        component="button"
        type="button"
        size="sm"
        aria-label={`Put back: ${row.title}`}
        onClick={(event) => {
          leaveRow(event.currentTarget)
          void putBackPack(row.id, momentNow().at)
        }}
      >
        Put back
      </Anchor>
    </li>
  )
}

/** Which cards are asked while the packs lie here. */
const describeMeanwhile = ({ cards }: Leaving): string =>
  cards === 0
    ? 'Its cards are not asked meanwhile.'
    : `Its cards are not asked meanwhile; ${amount(cards, 'card')} of your own on its passages ${cards === 1 ? 'is' : 'are'}.`

/** What goes with the packs and what stays, once they go. */
function describeAfter({ highlights, comments, notes, cards }: Leaving): string {
  const marks = highlights === 0 ? '' : ` and ${amount(highlights, 'highlight')}${commented(comments)}`
  const stays = [...(notes > 0 ? [amount(notes, 'note')] : []), ...(cards > 0 ? [amount(cards, 'card')] : [])]
  const kept =
    stays.length === 0
      ? ''
      : ` ${stays.join(' and ')} of yours ${notes + cards === 1 ? 'stays' : 'stay'}, without the passage.`
  return `After that, or when you remove them for good, their texts${marks} go.${kept} Your answers stay in the review log.`
}

const commented = (comments: number): string =>
  comments === 0 ? '' : ` (${comments} with ${comments === 1 ? 'a comment' : 'comments'})`

const amount = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`
