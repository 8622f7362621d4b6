import { Anchor, Text } from '@mantine/core'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { CardChange } from '#core/cards/compare-cards'
import type { PassageChange } from '#core/content/compare-packs'
import type { Passage } from '#core/content/pair-passages'
import type { DocumentId } from '#core/ids'
import { markDifferences } from '#core/notes/mark-differences'
import classes from './ItemDiff.module.css'

interface PassageDiffProps {
  readonly change: PassageChange
  /** What a document was called before. */
  readonly titleOf: (document: DocumentId) => string
  readonly routeOf: ((passage: Passage) => string) | undefined
}

/** What became of one passage: its words, before and now where they differ. */
export function PassageDiff({ change, titleOf, routeOf }: PassageDiffProps) {
  const { kind, before, after } = change
  const isFromElsewhere = before !== null && after !== null && before.document !== after.document
  return (
    <>
      <Text size="xs" c="dimmed" fw={600}>
        {KINDS[kind]}
        {isFromElsewhere && `, was in “${titleOf(before.document)}”`}
      </Text>
      {kind === 'reworded' ? (
        <Reworded before={before.text} after={after.text} />
      ) : (
        <Words text={(after ?? before).text} />
      )}
      {after !== null && routeOf !== undefined && (
        <Anchor component={Link} href={routeOf(after)} size="xs" className="no-print">
          Open in text
        </Anchor>
      )}
    </>
  )
}

const KINDS: Readonly<Record<PassageChange['kind'], string>> = {
  kept: 'As it was',
  moved: 'Moved',
  reworded: 'Reworded',
  new: 'New',
  retired: 'Retired',
}

/** What became of one card: its question and answer, before and now where they differ. */
export function CardDiff({ change: { kind, before, after } }: { readonly change: CardChange }) {
  if (kind !== 'reworded') {
    const { prompt, answer } = after ?? before
    return (
      <>
        <p className={classes['words']}>{prompt}</p>
        <Text size="sm" c="dimmed">
          {answer}
        </Text>
      </>
    )
  }
  return (
    <>
      <Part name="Question" before={before.prompt} after={after.prompt} />
      <Part name="Answer" before={before.answer} after={after.answer} />
      {before.sentence !== after.sentence && before.prompt === after.prompt && (
        <Part name="Its sentence" before={before.sentence} after={after.sentence} />
      )}
    </>
  )
}

interface PartProps {
  readonly name: string
  readonly before: string
  readonly after: string
}

function Part({ name, before, after }: PartProps) {
  return (
    <>
      <Text size="xs" c="dimmed" fw={600}>
        {name}
      </Text>
      {before === after ? <Words text={after} /> : <Reworded before={before} after={after} />}
    </>
  )
}

function Words({ text }: { readonly text: string }) {
  return <p className={classes['words']}>{text}</p>
}

/** Two wordings; the words that only one of them has are marked in it. */
function Reworded({ before, after }: Omit<PartProps, 'name'>) {
  const [old, now] = useMemo(
    () => [markDifferences(before, after), markDifferences(after, before)] as const,
    [before, after],
  )
  return (
    <dl className={classes['wordings']}>
      <dt>Before</dt>
      <dd>{old.map(({ text, differs }, i) => (differs ? <del key={i}>{text}</del> : <span key={i}>{text}</span>))}</dd>
      <dt>Now</dt>
      <dd>{now.map(({ text, differs }, i) => (differs ? <ins key={i}>{text}</ins> : <span key={i}>{text}</span>))}</dd>
    </dl>
  )
}
