import { Text } from '@mantine/core'
import { ATLAS } from '#core/map/atlas'

const { name, version, source, sourceVersion, published, scale, disputed } = ATLAS
const last = disputed.at(-1)

/** Whose borders these are, and what they mean where they are disputed. */
export function AboutBorders() {
  return (
    <Text size="xs" c="dimmed" mt="md" maw="90ch" component="section" aria-label="About the borders">
      Borders: {source} {sourceVersion} ({published}, {scale}), as {name} {version} has them; in the public domain.{' '}
      {source} draws a border where it is in fact: disputed land goes with whoever holds it, not with whoever claims it,
      and claims are not drawn. {disputed.slice(0, -1).join(', ')} and {last} stand in it by themselves, without a code
      of ISO 3166-1. What changed later is not in it, and every year is drawn with these borders. They say nothing of
      what is lawful, and nothing of what this pack holds to be right.
    </Text>
  )
}
