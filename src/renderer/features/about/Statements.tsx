import { Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import type { Statement } from '#core/content/model'
import { statementsByVerdict } from '#core/library/about-pack'
import type { LibraryPack } from '#core/library/library'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { PassageLink } from '../../ui/PassageLink.tsx'

/** The statements that the pack was held to, by what the sources say to them. */
export function Statements({ entry }: { readonly entry: LibraryPack }) {
  const groups = useMemo(() => statementsByVerdict(entry.pack.statements), [entry])
  return (
    <>
      <Text mb="xs" className="tabular" maw="68ch">
        The text that this content was written from made {entry.pack.statements.length} statements. Each was compared
        with the sources, and has its place in the text. What the sources say to them:
      </Text>
      {[...groups].map(([verdict, some]) => (
        <Disclosure key={verdict} summary={`${capital(verdict)}: ${some.length}`}>
          {() => (
            <LongList
              label={capital(verdict)}
              items={some}
              keyOf={({ id }) => id}
              draw={(statement) => <HeldStatement entry={entry} statement={statement} />}
            />
          )}
        </Disclosure>
      ))}
    </>
  )
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

function HeldStatement({ entry, statement }: { readonly entry: LibraryPack; readonly statement: Statement }) {
  const { told, caveat } = statement
  const blocks = [...new Set(told.map(({ block }) => block))]
  return (
    <>
      <Text>{statement.statement}</Text>
      {caveat !== null && (
        <Text size="sm" c="dimmed">
          Beside it stands: “{caveat}”
        </Text>
      )}
      <Group gap="md">
        {blocks.map((block) => (
          <PassageLink key={block} entry={entry} block={block} />
        ))}
      </Group>
    </>
  )
}
