import { Anchor, Button, Text, TextInput, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'wouter'
import { keysOf, runCommand, useCommandsNow } from '../../../ui/commands.ts'
import { isFocusKept } from '../../../ui/keep-focus.ts'
import { formatKeys } from '../../../ui/key-names.ts'
import Markdown from '../../../ui/Markdown.tsx'
import { Page } from '../../../ui/Page.tsx'
import { filterTopics } from './filter-topics.ts'
import classes from './GuideScreen.module.css'
import { GUIDE } from './guide-parts.ts'
import { fillKeys, type GuidePart, type GuideTopic } from './guide-topic.ts'
import { useMarkedWords } from './use-marked-words.ts'

/** The guide with the keys of the commands as they are now. */
function useGuide(): readonly GuidePart[] {
  const { keys } = useCommandsNow()
  return useMemo(() => {
    // The chosen keys are what `keysOf` looks at.
    void keys
    const firstKeys = (id: Parameters<typeof keysOf>[0]) => {
      const [first] = keysOf(id)
      return first === undefined ? null : formatKeys(first)
    }
    return GUIDE.map((part) => ({
      ...part,
      topics: part.topics.map((topic) => ({ ...topic, text: fillKeys(topic.text, firstKeys) })),
    }))
  }, [keys])
}

/** How everything works, in plain words; at a topic that the address names. */
export function GuideScreen() {
  const { topic } = useParams<{ topic?: string }>()
  const guide = useGuide()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => filterTopics(guide, typed), [guide, typed])
  const list = useRef<HTMLDivElement>(null)
  useMarkedWords(list, typed)
  useArrival(topic ?? null)
  const count = found.reduce((sum, { topics }) => sum + topics.length, 0)
  return (
    <Page
      title="Help"
      lead="How everything here works."
      actions={
        <>
          <Button variant="default" onClick={() => runCommand('help.tour')}>
            Take the tour
          </Button>
          <Button variant="default" onClick={() => runCommand('help.change-keys')}>
            All keys
          </Button>
        </>
      }
    >
      <TextInput
        aria-label="Find in the guide"
        placeholder="Find in the guide"
        maw={360}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
      />
      <Text size="sm" c="dimmed" mt={4} mih={21} role="status">
        {typed.trim() !== '' && (count === 0 ? `Nothing about “${typed}”.` : `${count} found`)}
      </Text>
      <div ref={list}>
        {typed.trim() === '' && <Contents parts={found} />}
        {found.map((part) => (
          <section key={part.title} aria-labelledby={`part-${part.title}`}>
            <Title order={2} id={`part-${part.title}`} className={classes['part'] ?? ''}>
              {part.title}
            </Title>
            {part.topics.map((one) => (
              <Topic key={one.id} topic={one} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  )
}

function Contents({ parts }: { readonly parts: readonly GuidePart[] }) {
  return (
    <nav aria-label="Contents of the guide" className={classes['contents']}>
      {parts.map((part) => (
        <div key={part.title}>
          <Text fw={600} size="sm">
            {part.title}
          </Text>
          <ul>
            {part.topics.map(({ id, title }) => (
              <li key={id}>
                <Anchor href={`#/help/${id}`} size="sm">
                  {title}
                </Anchor>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function Topic({ topic: { id, title, text } }: { readonly topic: GuideTopic }) {
  return (
    <article aria-labelledby={headingId(id)} className={classes['topic']}>
      <Title order={3} id={headingId(id)} tabIndex={-1} className={classes['title'] ?? ''}>
        {title}
      </Title>
      <Markdown text={text} />
    </article>
  )
}

const headingId = (id: string): string => `guide-${id}`

/** Brings the topic into the window; its heading takes the focus, after that of the screen. */
function useArrival(topic: string | null): void {
  useLayoutEffect(() => {
    if (topic !== null) document.getElementById(headingId(topic))?.scrollIntoView()
  }, [topic])
  useEffect(() => {
    if (topic !== null && !isFocusKept()) document.getElementById(headingId(topic))?.focus({ preventScroll: true })
  }, [topic])
}
