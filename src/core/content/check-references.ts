import type { Reference } from './block-text.ts'
import type { GlossaryTerm, PackProblem } from './model.ts'
import type { ParsedDocument, PlacedBlock } from './parse-document.ts'
import { jsonProblem, type PlacedRecord } from './read-json.ts'

/** That no two blocks of the pack have the same id. */
export function checkBlockIds(blocks: readonly PlacedBlock[]): readonly PackProblem[] {
  const first = new Map<string, PlacedBlock>()
  return blocks.flatMap((placed): PackProblem[] => {
    const { block, file, line } = placed
    if (block.id === '') return []
    const earlier = first.get(block.id)
    if (earlier === undefined) {
      first.set(block.id, placed)
      return []
    }
    return [{ file, line, reason: `the block id {#${block.id}} stands in ${earlier.file}, line ${earlier.line}, too` }]
  })
}

/**
 * That every link and term in the text leads somewhere, and every term of the glossary is linked.
 * @param glossary `whole` only if no term was refused: else a term that is not there is not the document's fault
 */
export function checkReferences(
  documents: readonly ParsedDocument[],
  glossary: { readonly records: readonly PlacedRecord<GlossaryTerm>[]; readonly whole: boolean },
): readonly PackProblem[] {
  const terms = new Set(glossary.records.map(({ value }) => value.id))
  const documentOf = new Map<string, string>(
    documents.flatMap(({ document, blocks: placed }) => placed.map(({ block }) => [block.id, document.id])),
  )
  const names = new Set<string>(documents.map(({ document }) => document.id))
  const reasonAgainst = ({ target }: Reference): string | null => {
    if (target.kind === 'term')
      return terms.has(target.term) || !glossary.whole ? null : `there is no glossary term "${target.term}"`
    if (!names.has(target.document)) return `there is no document "${target.document}"`
    if (target.block === null || documentOf.get(target.block) === target.document) return null
    const reason = documentOf.has(target.block) ? 'it is in another document' : 'there is none'
    return `no block "${target.block}" in document "${target.document}": ${reason}`
  }
  const unresolved = documents.flatMap(({ file, references }) =>
    references.flatMap((reference) => {
      const reason = reasonAgainst(reference)
      return reason === null ? [] : [{ file, line: reference.line, reason }]
    }),
  )
  return [...unresolved, ...checkTermsUsed(documents, glossary.records)]
}

function checkTermsUsed(
  documents: readonly ParsedDocument[],
  terms: readonly PlacedRecord<GlossaryTerm>[],
): readonly PackProblem[] {
  const used = new Set(
    documents.flatMap(({ references }) =>
      references.flatMap(({ target }) => (target.kind === 'term' ? [target.term] : [])),
    ),
  )
  return terms.flatMap(({ value, file, index }) =>
    used.has(value.id)
      ? []
      : [jsonProblem(file, [index, 'id'], `term ${value.id}: no document links to it by (term:${value.id})`)],
  )
}
