import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { copyText, setAddressAsker } from '../platform/addresses.ts'
import { say } from './say.tsx'
import { OVER_PANELS, useOwnEscape } from './use-own-escape.ts'

/** On the loopback host: asks before an address of a source is opened in a new tab. In Electron main asks. */
export function AddressDialog({ isSource }: { readonly isSource: (url: string) => boolean }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => setAddressAsker(setUrl), [])
  useOwnEscape(url !== null)
  const close = () => setUrl(null)
  const mayOpen = url !== null && /^https?:\/\//.test(url) && isSource(url)
  return (
    <Modal opened={url !== null} onClose={close} title="Open this address?" zIndex={OVER_PANELS}>
      <Stack>
        {/* All of it is seen: it is what the reader says yes to. */}
        <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {url}
        </Code>
        <Text size="sm">
          {mayOpen
            ? 'It opens in a new tab of your browser, which then uses the network. SCO Study itself never does.'
            : 'Only addresses of the packs’ sources can be opened from here.'}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => url !== null && void copyText(url).then(say)}>
            Copy
          </Button>
          {mayOpen && (
            <Button component="a" href={url} target="_blank" rel="noopener noreferrer" onClick={close}>
              Open
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}
