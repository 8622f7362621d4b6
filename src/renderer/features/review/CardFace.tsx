import { Divider, Stack, Text } from '@mantine/core'
import type { CardId } from '#core/ids'
import type { Library } from '#core/library/library'
import { placeSince } from '../../db/anchors.ts'
import { readOwnCard } from '../../db/own-cards.ts'
import { useLive } from '../../db/use-live.ts'
import { useLibrary } from '../../platform/study-content.tsx'
import { CardSource, type Face } from '../../ui/CardSource.tsx'
import { OwnText } from '../../ui/OwnText.tsx'
import classes from './ReviewScreen.module.css'

/** The face of a card: undefined while it is read, null when it is gone. */
export function useFace(cardId: CardId): Face | null | undefined {
  const library = useLibrary()
  const card = library.cardById.get(cardId)
  const own = useLive(() => (card === undefined ? readOwn(cardId, library) : Promise.resolve(null)), [cardId, library])
  return card === undefined ? own : { kind: 'generated', card }
}

async function readOwn(cardId: CardId, library: Library): Promise<Face | null> {
  const row = await readOwnCard(cardId)
  return row === null ? null : { kind: 'own', row, since: await placeSince(row, library) }
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
          <CardSource face={face} onOpenText={onOpenText} />
        </>
      )}
    </Stack>
  )
}
