import { Anchor, Button, Divider, Group, List, Progress, Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { excerptOf } from '#core/notes/excerpt'
import { noteTitle } from '#core/notes/note-title'
import { describeWait } from '#core/scheduling/describe-due'
import { estimateMinutes, paceOf } from '#core/scheduling/estimate'
import type { QueueCard, QueueCounts } from '#core/scheduling/plan-queue'
import { readRecentNotes } from '../../db/notes.ts'
import { readQueue } from '../../db/queue.ts'
import { readReading } from '../../db/reading.ts'
import { reviewLog } from '../../db/review-log.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { useCommands } from '../../ui/commands.ts'
import { Keys, useAriaKeys } from '../../ui/Keys.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import classes from './TodayScreen.module.css'

const longDate = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** One's own pace is taken from the answers of the last seven days. */
const PACE_FROM_MS = 7 * 86_400_000

/** What there is to do now: cards, the document last read, the last notes. */
export function TodayScreen() {
  const content = useContent()
  const settings = useSettings()
  const [, navigate] = useLocation()
  const queue = useLive(() => readQueue(content, momentNow(), settings), [content, settings])
  const reading = useLive(readReading, [])
  const notes = useLive(() => readRecentNotes(3), [])
  const pace = useLive(async () => paceOf(await reviewLog.since(momentNow().at - PACE_FROM_MS)), [])

  const last = reading?.find((r) => content.pack.documents.some((d) => d.id === r.document))
  const { documents } = content.pack
  const at = documents.findIndex((d) => d.id === last?.document)
  // A document that was read to its end is followed by the next one.
  const isFinished = last !== undefined && last.furthest >= 0.99 && at + 1 < documents.length
  const document = documents[isFinished ? at + 1 : Math.max(0, at)]
  const begun = reading?.find((r) => r.document === document?.id)
  const [date] = useState(() => longDate.format(momentNow().at))
  const openReading = () => document !== undefined && navigate(`/read/${content.pack.id}/${document.id}`)
  useCommands({ 'today.review': () => navigate('/review'), 'today.read': openReading })
  const reviewKeys = useAriaKeys('today.review')
  const readKeys = useAriaKeys('today.read')

  if (queue === undefined || reading === undefined || notes === undefined || pace === undefined) return <Waiting />
  const later = queue.learning.filter((card) => card.memory !== null && card.memory.dueAt > momentNow().at)
  const counts = { ...queue.counts, learning: queue.counts.learning - later.length }
  const waiting = counts.new + counts.learning + counts.review
  const minutes = estimateMinutes(counts, pace.seconds, settings.desiredRetention)
  return (
    <Page title={date}>
      <Stack gap="lg">
        <Row
          title={
            waiting === 0 ? 'No cards are waiting' : `${waiting} ${waiting === 1 ? 'card is' : 'cards are'} waiting`
          }
          detail={
            waiting === 0
              ? laterWords(later)
              : `${waitingWords(counts)} · about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
          }
          action={
            <Button
              component={Link}
              href="/review"
              variant={waiting === 0 ? 'default' : 'filled'}
              rightSection={<Keys of="today.review" />}
              aria-keyshortcuts={reviewKeys}
            >
              Review
            </Button>
          }
        />
        <Divider />
        {document !== undefined && (
          <Row
            title={`${begun === undefined ? (last === undefined ? 'Begin reading' : 'Read next') : 'Continue reading'}: ${document.title}`}
            detail={begun === undefined ? document.summary : `${Math.round(begun.furthest * 100)} % read`}
            progress={begun?.furthest}
            action={
              <Button
                component={Link}
                href={`/read/${content.pack.id}/${document.id}`}
                variant="default"
                rightSection={<Keys of="today.read" />}
                aria-keyshortcuts={readKeys}
              >
                Open
              </Button>
            }
          />
        )}
        <Divider />
        <section aria-labelledby="recent-notes">
          <Title order={2} id="recent-notes" mb="xs">
            Last notes
          </Title>
          {notes.length === 0 ? (
            <Text c="dimmed">
              Notes you write stand here.{' '}
              <Anchor component={Link} href="/notes">
                Write one
              </Anchor>
              , or select a passage while you read.
            </Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {notes.map((note) => (
                <List.Item key={note.id}>
                  <Anchor component={Link} href={`/notes/${note.id}`}>
                    {noteTitle(note)}
                  </Anchor>
                  <Text size="sm" c="dimmed" lineClamp={1}>
                    {excerptOf(note.body)}
                  </Text>
                </List.Item>
              ))}
            </List>
          )}
        </section>
      </Stack>
    </Page>
  )
}

function laterWords(later: readonly QueueCard[]): string {
  const next = later[0]?.memory?.dueAt
  return next === undefined
    ? 'What is due next comes here by itself.'
    : `${later.length === 1 ? 'One card comes' : `${later.length} cards come`} back ${describeWait(next - momentNow().at)}.`
}

function waitingWords({ review, learning, new: fresh }: QueueCounts): string {
  const parts = [review > 0 && `${review} due`, learning > 0 && `${learning} learning`, fresh > 0 && `${fresh} new`]
  return parts.filter((part) => part !== false).join(', ')
}

interface RowProps {
  readonly title: string
  readonly detail: string
  readonly action: ReactNode
  readonly progress?: number | undefined
}

function Row({ title, detail, action, progress }: RowProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="lg">
      <div className={classes['grow']}>
        <Title order={2}>{title}</Title>
        <Text c="dimmed" className="tabular">
          {detail}
        </Text>
        {progress !== undefined && (
          <Progress
            value={progress * 100}
            size={3}
            mt={8}
            maw={240}
            aria-label={`${Math.round(progress * 100)} % read`}
          />
        )}
      </div>
      {action}
    </Group>
  )
}
