import { Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Fact } from '#core/content/model'
import { DOUBTS, type Doubt, doubtfulFacts } from '#core/library/about-pack'
import type { LibraryPack } from '#core/library/library'
import { Caveat } from '../../ui/Citation.tsx'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'
import classes from './About.module.css'

const MEANINGS: Readonly<Record<Doubt, string>> = {
  differ: 'Sources give different values',
  weak: 'One weak source',
  single: 'One solid source, or sources that differ in detail',
  caveat: 'Two sources or more, with a caveat',
}

/** The facts that are not certain, by why; each once, with its sentence. */
export function Uncertain({ entry }: { readonly entry: LibraryPack }) {
  const { facts } = entry.pack
  const doubts = useMemo(() => doubtfulFacts(facts), [facts])
  const certain = facts.length - [...doubts.values()].reduce((sum, some) => sum + some.length, 0)
  return (
    <>
      <Text mb="xs" className="tabular">
        {certain} of {facts.length} facts rest on two sources or more and need no caveat.
        {certain < facts.length && ' The others, each where it matters most:'}
      </Text>
      {DOUBTS.map((doubt) => {
        const some = doubts.get(doubt)
        if (some === undefined) return null
        return (
          <Disclosure key={doubt} summary={`${MEANINGS[doubt]}: ${some.length}`}>
            {() => (
              <LongList
                label={MEANINGS[doubt]}
                items={some}
                keyOf={(fact) => fact.id}
                draw={(fact) => <DoubtfulFact entry={entry} fact={fact} />}
              />
            )}
          </Disclosure>
        )
      })}
    </>
  )
}

function DoubtfulFact({ entry, fact }: { readonly entry: LibraryPack; readonly fact: Fact }) {
  const [telling] = fact.told
  return (
    <>
      {telling === undefined ? (
        <Text>{fact.subject}</Text>
      ) : (
        <p className={classes['quote']}>
          {telling.quote} <PassageLink entry={entry} block={telling.block} />
        </p>
      )}
      {fact.alternatives.length > 0 && <Text size="sm">Other sources say: {fact.alternatives.join('; ')}</Text>}
      {fact.caveat !== undefined && <Caveat text={fact.caveat} />}
    </>
  )
}
