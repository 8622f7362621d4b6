import type { ReactNode } from 'react'
import type { Block } from '#core/content/model'
import classes from './DocumentView.module.css'

interface BlockGroupsProps {
  readonly blocks: readonly Block[]
  readonly draw: (block: Block) => ReactNode
}

/** The blocks of a section; items that follow each other stand in one list. */
export function BlockGroups({ blocks, draw }: BlockGroupsProps) {
  return grouped(blocks).map((group) => {
    if (group.kind === 'block') return draw(group.block)
    const List = group.ordered ? 'ol' : 'ul'
    return (
      <List key={group.items[0]?.id} className={classes['list']}>
        {group.items.map(draw)}
      </List>
    )
  })
}

type BlockGroup =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Block[] }

function grouped(blocks: readonly Block[]): readonly BlockGroup[] {
  return blocks.reduce<BlockGroup[]>((groups, block) => {
    const last = groups.at(-1)
    if (block.kind !== 'item') groups.push({ kind: 'block', block })
    else if (last?.kind === 'list' && last.ordered === block.ordered)
      groups[groups.length - 1] = { ...last, items: [...last.items, block] }
    else groups.push({ kind: 'list', ordered: block.ordered, items: [block] })
    return groups
  }, [])
}
