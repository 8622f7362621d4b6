import { Box, Divider, Stack, Text } from '@mantine/core'
import { quoteOf } from '#core/annotations/describe-place'
import type { GeneratedCard } from '#core/cards/model'
import { formatDate } from '#core/content/dates'
import type { CardId } from '#core/ids'
import type { OwnCardRow } from '#core/transfer/rows'
import { readOwnCard } from '../../db/own-cards.ts'
import { useLive } from '../../db/use-live.ts'
import { useContent } from '../../platform/study-content.tsx'
import { Citation } from '../../ui/Citation.tsx'
import { OwnText } from '../../ui/OwnText.tsx'
import { sourceActions } from '../../ui/say.tsx'
import classes from './ReviewScreen.module.css'

/** What is asked and answered: a card from the text, or one of the reader's own. */
export type Face =
  | { readonly kind: 'generated'; readonly card: GeneratedCard }
  | { readonly kind: 'own'; readonly row: OwnCardRow }

/** The face of a card: undefined while it is read, null when it is gone. */
export function useFace(cardId: CardId): Face | null | undefined {
  const card = useContent().cardById.get(cardId)
  const row = useLive(() => (card === undefined ? readOwnCard(cardId) : Promise.resolve(null)), [cardId, card])
  if (card !== undefined) return { kind: 'generated', card }
  return row === undefined ? undefined : row === null ? null : { kind: 'own', row }
}

/** Where a card's passage is: what "open in text" opens, or null for a card without one. */
export function routeOf(face: Face, packId: string): string | null {
  if (face.kind === 'generated') {
    const { document, telling } = face.card.citation
    return `/read/${packId}/${document}/${telling.block}`
  }
  const { place, document } = face.row
  return place === null || document === null ? null : `/read/${place.pack}/${document}/${place.segments[0]?.block}`
}

interface CardFaceProps {
  readonly face: Face
  readonly revealed: boolean
  readonly onOpenText: () => void
}

/** The question, and below it the answer with its sentence once it is revealed. */
export function CardFace({ face, revealed, onOpenText }: CardFaceProps) {
  return (
    <Stack gap="lg">
      <div className={classes['prompt']} data-testid="prompt">
        {face.kind === 'generated' ? face.card.prompt : <OwnText text={face.row.front} />}
      </div>
      {revealed && (
        <>
          <Divider />
          <div className={classes['answer']} aria-label="Answer" role="region">
            {face.kind === 'generated' ? (
              <Text fz={22} fw={600}>
                {face.card.answer}
              </Text>
            ) : (
              <OwnText text={face.row.back} />
            )}
          </div>
          <Provenance face={face} onOpenText={onOpenText} />
        </>
      )}
    </Stack>
  )
}

function Provenance({ face, onOpenText }: Pick<CardFaceProps, 'face' | 'onOpenText'>) {
  const { pack } = useContent()
  if (face.kind === 'generated') {
    const { telling, documentTitle, asOf, caveat, sources } = face.card.citation
    return (
      <Citation
        {...{ documentTitle, caveat, sources, onOpenText }}
        quote={telling.quote}
        age={`as of ${formatDate(asOf)}`}
        {...sourceActions}
      />
    )
  }
  const { place, document } = face.row
  if (place === null) return null
  return (
    <Box>
      <Citation
        quote={quoteOf(place) === face.row.back ? null : quoteOf(place)}
        documentTitle={pack.documents.find((d) => d.id === document)?.title ?? 'A passage of the text'}
        age={`edition ${place.edition}`}
        caveat={null}
        sources={[]}
        onOpenText={onOpenText}
        {...sourceActions}
      />
    </Box>
  )
}
