import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconBook2, IconCopy } from '@tabler/icons-react'
import type { Source } from '#core/content/model'
import classes from './Citation.module.css'
import { Keys, useAriaKeys } from './Keys.tsx'
import { Quote } from './Quote.tsx'

interface CitationProps {
  /** Null where the answer is the quote itself. */
  readonly quote: string | null
  readonly documentTitle: string
  /** "as of 12 February 2026", or what else says how old it is. */
  readonly age: string
  readonly caveat: string | null
  readonly sources: readonly Source[]
  /** Null where there is no text to open. */
  readonly onOpenText: (() => void) | null
  readonly onOpenAddress: (url: string) => void
  readonly onCopyAddress: (url: string) => void
}

/** The sentence that a card came from, with what one needs in order to trust it. */
export function Citation(props: CitationProps) {
  const { quote, documentTitle, age, caveat, sources, onOpenText, onOpenAddress, onCopyAddress } = props
  const textKeys = useAriaKeys('review.text')
  return (
    <Stack gap="xs" className={classes['citation'] ?? ''}>
      {quote !== null && <Quote>{quote}</Quote>}
      <Group gap="xs" justify="space-between">
        <Text size="xs" c="dimmed">
          {documentTitle} · {age}
        </Text>
        {onOpenText !== null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconBook2 size={16} stroke={1.5} aria-hidden />}
            rightSection={<Keys of="review.text" />}
            aria-keyshortcuts={textKeys}
            onClick={onOpenText}
          >
            Open in text
          </Button>
        )}
      </Group>
      {caveat !== null && <Caveat text={caveat} />}
      <SourceList sources={sources} onOpenAddress={onOpenAddress} onCopyAddress={onCopyAddress} />
    </Stack>
  )
}

/** What limits a fact, in words. */
export function Caveat({ text }: { readonly text: string }) {
  return (
    <Text size="sm" className={classes['caveat'] ?? ''}>
      <strong>Caveat:</strong> {text}
    </Text>
  )
}

/** Sources with their addresses: shown, copied, and opened only when asked for. */
export function SourceList({
  sources,
  onOpenAddress,
  onCopyAddress,
}: Pick<CitationProps, 'sources' | 'onOpenAddress' | 'onCopyAddress'>) {
  return (
    <ul className={classes['sources']} aria-label="Sources">
      {sources.map((source) => (
        <li key={source.id}>
          {source.title}
          {source.url !== null && (
            <SourceAddress url={source.url} title={source.title} onOpen={onOpenAddress} onCopy={onCopyAddress} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface SourceAddressProps {
  readonly url: string
  readonly title: string
  readonly onOpen: (url: string) => void
  readonly onCopy: (url: string) => void
}

function SourceAddress({ url, title, onOpen, onCopy }: SourceAddressProps) {
  return (
    <Group gap={4} wrap="nowrap" align="baseline" justify="space-between">
      <Anchor
        component="button"
        type="button"
        size="xs"
        className={classes['address'] ?? ''}
        aria-label={`Open the address of ${title}: ${url}`}
        onClick={() => onOpen(url)}
      >
        {url}
      </Anchor>
      <Button
        variant="subtle"
        size="compact-xs"
        flex="0 0 auto"
        aria-label={`Copy the address of ${title}`}
        leftSection={<IconCopy size={14} stroke={1.5} aria-hidden />}
        onClick={() => onCopy(url)}
      >
        Copy
      </Button>
    </Group>
  )
}
