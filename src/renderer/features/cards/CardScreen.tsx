import { Badge, Button, EmptyState, Text } from '@mantine/core'
import { useEffect } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { cardIdOfRoute } from '#core/cards/card-route'
import type { CardId, PackId } from '#core/ids'
import type { Library } from '#core/library/library'
import { cardStateInWords } from '#core/scheduling/card-state'
import { explainDue } from '#core/scheduling/explain-due'
import { placeSince } from '../../db/anchors.ts'
import { type CardLife, readCardLife } from '../../db/card-life.ts'
import { useLive } from '../../db/use-live.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { useLibrary } from '../../platform/study-content.tsx'
import { CardSource, type Face, routeOf } from '../../ui/CardSource.tsx'
import { Page } from '../../ui/Page.tsx'
import { useMoment } from '../../ui/use-moment.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { CardActions } from './CardActions.tsx'
import { CardFaces } from './CardFaces.tsx'
import { CardHistory } from './CardHistory.tsx'
import { CardMemory } from './CardMemory.tsx'
import classes from './CardScreen.module.css'

/** A card's own page: its two sides, where it is from, why it is due when it is due, its memory and its history. */
export function CardScreen() {
  const { id } = useParams<{ id: string }>()
  const cardId = cardIdOfRoute(id)
  return cardId === null ? <NoCard /> : <KnownCard key={cardId} cardId={cardId} />
}

function KnownCard({ cardId }: { readonly cardId: CardId }) {
  const library = useLibrary()
  const read = useLive(() => readLife(cardId, library), [cardId, library])
  if (read === undefined) return <Waiting />
  const { life, since } = read
  const card = library.cardById.get(cardId)
  const face: Face | null =
    card !== undefined ? { kind: 'generated', card } : life.own !== null ? { kind: 'own', row: life.own, since } : null
  return face === null && life.lines.length === 0 ? <NoCard /> : <CardPage cardId={cardId} face={face} life={life} />
}

async function readLife(cardId: CardId, library: Library) {
  const life = await readCardLife(cardId)
  return { life, since: life.own === null ? null : await placeSince(life.own, library) }
}

interface CardPageProps {
  readonly cardId: CardId
  /** Null for a card that the text no longer makes: its history stays. */
  readonly face: Face | null
  readonly life: CardLife
}

function CardPage({ cardId, face, life }: CardPageProps) {
  const library = useLibrary()
  const { desiredRetention } = useSettings()
  const [, navigate] = useLocation()
  const now = useMoment()
  const route = face === null ? null : routeOf(face, library)
  const openText = route === null ? null : () => navigate(route)
  const isDeleted = life.own !== null && life.own.deletedAt !== null
  return (
    <Page
      title="Card"
      lead={
        <>
          {life.own === null ? 'From the text' : 'Your own'} · {cardStateInWords(life.memory, isDeleted, now)}
        </>
      }
      actions={<CardActions cardId={cardId} face={face} life={life} onOpenText={openText} />}
    >
      {face === null ? (
        <Text>{whyGone(cardId, library)} so it is not asked. Its history stays.</Text>
      ) : (
        <CardFaces face={face} />
      )}
      {life.own !== null && life.own.tags.length > 0 && (
        <Text component="p" my="sm">
          {life.own.tags.map((tag) => (
            <Badge key={tag} variant="default" size="sm" tt="none" mr={4}>
              {tag}
            </Badge>
          ))}
        </Text>
      )}
      {life.remark !== null && (
        <Text my="sm">
          <strong>Your remark:</strong> {life.remark === '' ? 'wrong' : life.remark}
        </Text>
      )}
      {face !== null && <CardSource face={face} onOpenText={() => openText?.()} />}
      <section className={classes['section']} aria-labelledby="why-due">
        <h2 id="why-due">Why is it due then?</h2>
        <Text>
          {isDeleted
            ? 'It was deleted, so it is not asked. Its history stays, and so it goes on where it was once it is restored.'
            : explainDue({ memory: life.memory, lines: life.lines, desiredRetention }, now)}
        </Text>
      </section>
      <CardMemory memory={life.memory} now={now} />
      <CardHistory lines={life.lines} now={now} />
    </Page>
  )
}

/** Of a card from a text that is not there: the first part of its id names the pack. */
const whyGone = (cardId: CardId, { packById }: Library): string =>
  packById.has(cardId.split('/', 1).join() as PackId)
    ? 'The text no longer makes this card,'
    : 'The pack of this card was removed,'

function NoCard() {
  useEffect(() => {
    document.title = 'This card is not there · SCO Study'
  }, [])
  return (
    <EmptyState
      title="This card is not there"
      description="It may have been made on another machine, or by an earlier edition of the text."
      mt={80}
    >
      <Button component={Link} href="/cards">
        All cards
      </Button>
    </EmptyState>
  )
}
