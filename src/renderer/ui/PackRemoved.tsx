import { Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'

/** Says that a passage has no text to open, and where the text can be brought back. */
export function PackRemoved() {
  return (
    <Text size="xs" c="dimmed">
      Its pack was removed. The text is there again once you put the pack back under{' '}
      <Anchor component={Link} href="/packs" inherit underline="always">
        Packs
      </Anchor>
      .
    </Text>
  )
}
