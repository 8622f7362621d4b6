import { Link } from 'wouter'
import { cardRoute } from '#core/cards/card-route'
import { cardStateInWords } from '#core/scheduling/card-state'
import type { Moment } from '#core/scheduling/study-day'
import type { ListItemProps } from '../../ui/list-keys.ts'
import classes from './CardsScreen.module.css'
import type { CardRow } from './card-rows.ts'

interface CardLineProps {
  readonly row: CardRow
  readonly now: Moment
  /** Title of the document that it cites; null for none. */
  readonly document: string | null
  readonly item: ListItemProps
}

/** A card in the list: front, back, where it is from, when it is due. It leads to the card's own page. */
export function CardLine({ row, now, document, item }: CardLineProps) {
  const remark = row.remark === null ? [] : [`Your remark: ${row.remark === '' ? 'wrong' : row.remark}`]
  const kind = row.kind === 'own' ? 'Your own' : 'From the text'
  const about = [...remark, kind, ...(document === null ? [] : [document]), ...row.tags.map((tag) => `#${tag}`)]
  return (
    <Link href={cardRoute(row.id)} className={classes['row'] ?? ''} {...item}>
      <span className={classes['faces']}>
        <span className={classes['front']}>{row.front}</span>
        <span className={classes['back']}>{row.back}</span>
        <span className={classes['about']}>{about.join(' · ')}</span>
      </span>
      <span className={classes['state']}>{cardStateInWords(row.memory, row.isDeleted, now)}</span>
    </Link>
  )
}
