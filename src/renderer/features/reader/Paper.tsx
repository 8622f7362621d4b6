import { useState } from 'react'
import { quoteOf } from '#core/annotations/describe-place'
import { formatDate } from '#core/content/dates'
import type { Fact, Pack, Source, StudyDocument } from '#core/content/model'
import type { SourceId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { HIGHLIGHT_COLORS } from '#core/transfer/rows'
import type { Citations } from './citations.ts'
import classes from './Paper.module.css'
import { commentsOf, type Passages } from './use-passages.ts'

/** What stands above a document on paper: where it is from, and as of when. */
export function PaperHead({ pack }: { readonly pack: Pack }) {
  const [today] = useState(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date()))
  return (
    <p className={classes['head']}>
      {pack.title}, edition {pack.edition}. Sources read until {formatDate(pack.sourcesReadUntil)}. Printed {today}.
    </p>
  )
}

interface PaperEndProps {
  readonly entry: LibraryPack
  readonly document: StudyDocument
  readonly passages: Passages
  readonly citations: Citations
}

/** What stands below a document on paper: the reader's comments, what the marks mean, and the sources. */
export function PaperEnd({ entry, document, passages, citations }: PaperEndProps) {
  const comments = commentsOf(passages.highlights, document)
  const used = HIGHLIGHT_COLORS.filter((color) => passages.highlights.some(({ row }) => row.color === color))
  return (
    <footer className={classes['end']}>
      {comments.length > 0 && (
        <section>
          <h2>Your comments</h2>
          {comments.map(({ row, letter }) => (
            <p key={row.id}>
              <b>{letter}</b> {row.comment}
            </p>
          ))}
        </section>
      )}
      <Lost highlights={passages.highlights} />
      {used.length > 0 && (
        <p>
          Your highlights:{' '}
          {used.map((color, i) => (
            <span key={color}>
              {i > 0 && ', '}
              <mark data-color={color} className={classes['sample']}>
                {color}
              </mark>
            </span>
          ))}
          .
        </p>
      )}
      <Sources entry={entry} sentences={citations.sentences} />
    </footer>
  )
}

/** What stands nowhere in the text as it is now is not left out. */
function Lost({ highlights }: { readonly highlights: Passages['highlights'] }) {
  const lost = highlights.filter(({ anchored }) => anchored?.kind === 'lost')
  return lost.length === 0 ? null : (
    <section>
      <h2>Passages that are no longer in the text</h2>
      {lost.map(({ row }) => (
        <p key={row.id}>
          <b>–</b> “{quoteOf(row.place)}” {row.comment}
        </p>
      ))}
    </section>
  )
}

interface SourcesProps {
  readonly entry: LibraryPack
  readonly sentences: Citations['sentences']
}

/** First by sign, then each source once. */
function Sources({ entry: { index, pack }, sentences }: SourcesProps) {
  const ids = [...new Set(sentences.flatMap(({ facts }) => facts.flatMap((fact) => fact.sources)))]
  const numbers = new Map(ids.map((id, i) => [id, `S${i + 1}`]))
  if (ids.length === 0) return null
  return (
    <section>
      <h2>Sources of the signed sentences</h2>
      <div className={classes['signs']}>
        {sentences.map(({ quote, facts }, i) => (
          <p key={quote}>
            <b>{i + 1}</b> {facts.map((fact) => describeFact(fact, numbers, pack.sourcesReadUntil)).join(' ')}
          </p>
        ))}
      </div>
      {ids.map((id) => (
        <SourceLine key={id} number={numbers.get(id) ?? ''} source={index.sources.get(id)} />
      ))}
      <p>Text: {pack.license}.</p>
    </section>
  )
}

/** The day up to which all sources were read stands above the text: only another one is said. */
function describeFact(
  { sources, asOf, caveat }: Fact,
  numbers: ReadonlyMap<SourceId, string>,
  readUntil: string,
): string {
  const named = sources.map((id) => numbers.get(id)).join(', ')
  const when = asOf === readUntil ? '' : `, as of ${formatDate(asOf)}`
  return `${named}${when}.${caveat === undefined ? '' : ` ${caveat}`}`
}

function SourceLine({ number, source }: { readonly number: string; readonly source: Source | undefined }) {
  return source === undefined ? null : (
    <p>
      <b>{number}</b> {source.title}. {source.url}
    </p>
  )
}
