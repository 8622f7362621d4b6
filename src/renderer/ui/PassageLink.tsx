import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { BlockId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { blockRoute } from '#core/search/pack-entries'

interface PassageLinkProps {
  readonly entry: LibraryPack
  readonly block: BlockId
}

/** Opens a block in its text, named by the document. */
export function PassageLink({ entry: { pack, index }, block }: PassageLinkProps) {
  const place = index.blocks.get(block)
  if (place === undefined) return null
  return (
    <Anchor component={Link} href={blockRoute(pack, place.document, block)} size="sm" ff="var(--mantine-font-family)">
      Open in {place.document.title}
    </Anchor>
  )
}
