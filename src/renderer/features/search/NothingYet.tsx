import { Anchor, Code, EmptyState, List, Text } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { searchExamples } from '#core/search/examples'
import { useLibrary } from '../../platform/study-content.tsx'

/** Before anything is typed: what can be searched, and how. */
export function NothingAsked({ onSearch }: { readonly onSearch: (text: string) => void }) {
  const { packs } = useLibrary()
  const { word, phrase, typo } = useMemo(() => searchExamples(packs.flatMap(({ pack }) => pack.glossary)), [packs])
  const example = (text: string): ReactNode => (
    <Anchor component="button" type="button" size="sm" onClick={() => onSearch(text)}>
      <Code>{text}</Code>
    </Anchor>
  )
  return (
    <EmptyState
      icon={<IconSearch size={40} stroke={1.5} />}
      title="Everything in one place"
      description="Finds words in the documents, the glossary, the facts, your notes and highlights, and all cards."
      mt={40}
    >
      <List size="sm" spacing={8} ta="start">
        {word !== null && <List.Item>A word, or only its beginning: {example(word.slice(0, 5))}</List.Item>}
        {phrase !== null && <List.Item>Words side by side, in quotation marks: {example(phrase)}</List.Item>}
        {typo !== null && (
          <List.Item>
            With a typo: {example(typo.typed)} finds “{typo.meant}”
          </List.Item>
        )}
        <List.Item>Several words: what has all of them comes first. Accents and capitals make no difference.</List.Item>
      </List>
    </EmptyState>
  )
}

/** When nothing has any of the words. */
export function NothingFound({ text }: { readonly text: string }) {
  return (
    <EmptyState
      icon={<IconSearchOff size={40} stroke={1.5} />}
      title={`Nothing has “${text.trim()}”`}
      description={/["“”„«»]/.test(text) ? 'Perhaps without the quotation marks?' : 'Perhaps another word for it?'}
      mt={40}
    >
      <Text size="sm" c="dimmed">
        The beginning of a word is enough, and one typo in a longer word is found. Fewer words find more.
      </Text>
    </EmptyState>
  )
}
