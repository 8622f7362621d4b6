import { Divider, Text } from '@mantine/core'
import type { Face } from '../../ui/CardSource.tsx'
import { OwnText } from '../../ui/OwnText.tsx'
import classes from './CardScreen.module.css'

/** What is asked and what is answered, one below the other. */
export function CardFaces({ face }: { readonly face: Face }) {
  return (
    <div className={classes['faces']}>
      <div className={classes['front']} role="group" aria-label="Front">
        {face.kind === 'generated' ? face.card.prompt : <OwnText text={face.row.front} />}
      </div>
      <Divider />
      <div role="group" aria-label="Back">
        {face.kind === 'generated' ? (
          <Text className={classes['back'] ?? ''}>{face.card.answer}</Text>
        ) : (
          <OwnText text={face.row.back} />
        )}
      </div>
    </div>
  )
}
