import { describe, expect, it } from 'vitest'
import { indexPack } from '#core/content/index-pack'
import type { BlockId, FactId, SourceId } from '#core/ids'
import { lighthouses } from '../../helpers/lighthouses.ts'

describe('the index of a pack', () => {
  const index = indexPack(lighthouses)

  it('says where a block stands', () => {
    const place = index.blocks.get('exercises-first' as BlockId)
    expect(place?.document.id).toBe('exercises')
    expect(place?.section.id).toBe('exercises')
    expect(place?.block.id).toBe('exercises-first')
  })

  it('counts the blocks of all documents in order', () => {
    const blocks = lighthouses.documents.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
    expect([...index.blocks.keys()]).toEqual(blocks.map(({ id }) => id))
    expect([...index.blocks.values()].map(({ order }) => order)).toEqual(blocks.map((_, i) => i))
  })

  it('gives the facts that a block tells, each once', () => {
    const ids = (block: string) => index.factsByBlock.get(block as BlockId)?.map(({ id }) => id)
    expect(ids('overview-bodies-2')).toEqual(['lens-charter', 'lens-charter-in-force'])
    expect(ids('overview-2')).toEqual(['fresnel-lens', 'fresnel-first'])
    expect(ids('overview')).toBeUndefined()
  })

  it('finds facts, sources, terms and documents by their ids', () => {
    expect(index.facts.get('great-fog' as FactId)?.subject).toBe('the Great Fog')
    expect(index.sources.get('log' as SourceId)?.title).toBe('The log of Cape Grey')
    expect(index.terms.get('fresnel-lens')?.term).toBe('Fresnel lens')
    expect([...index.documents.values()]).toEqual(lighthouses.documents)
  })
})
