import { Anchor } from '@mantine/core'
import { Link } from 'wouter'
import type { BlockId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import { blockRoute } from '#core/search/pack-entries'

interface PassageLinkProps {
  readonly entry: LibraryPack
  readonly block: BlockId
  /** Only the document's title: in a column that says what it is. */
  readonly isShort?: boolean
}

/** Opens a block in its text, named by the document. */
export function PassageLink({ entry: { pack, index }, block, isShort = false }: PassageLinkProps) {
  const place = index.blocks.get(block)
  if (place === undefined) return null
  return (
    <Anchor component={Link} href={blockRoute(pack, place.document, block)} size="sm" ff="var(--mantine-font-family)">
      {isShort ? place.document.title : `Open in ${place.document.title}`}
    </Anchor>
  )
}
