import { IconCards } from '@tabler/icons-react'
import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Place } from '#core/annotations/place'
import type { Block, StudyDocument } from '#core/content/model'
import type { BlockId, RowId } from '#core/ids'
import type { LibraryPack } from '#core/library/library'
import type { ReadingRow } from '#core/transfer/rows'
import { useSettings } from '../../db/use-settings.tsx'
import { OnPaper } from '../../ui/OnPaper.tsx'
import { type OwnKeys, useOwnKeys } from '../../ui/own-keys.ts'
import { usePrint } from '../../ui/use-print.ts'
import { BlockGroups } from './BlockGroups.tsx'
import { BlockView } from './BlockView.tsx'
import { Contents } from './Contents.tsx'
import { citationsOf } from './citations.ts'
import classes from './DocumentView.module.css'
import { Margin } from './Margin.tsx'
import { PaperEnd, PaperHead } from './Paper.tsx'
import { PassageCardForm } from './PassageCardForm.tsx'
import { ProposedLink } from './ProposedLink.tsx'
import { type Panel, ReaderPanels } from './ReaderPanels.tsx'
import type { CitationRange, HighlightRange } from './ranges.ts'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import { Sides } from './Sides.tsx'
import { TextSettings } from './TextSettings.tsx'
import { useArrival } from './use-arrival.ts'
import { usePassageActions } from './use-passage-actions.ts'
import { rangesByBlock, usePassages } from './use-passages.ts'
import { usePosition } from './use-position.ts'
import { useProposed } from './use-proposed.ts'
import { useSelectionMenu } from './use-selection-menu.tsx'
import { useTextSelection } from './use-text-selection.ts'
import { WayOn } from './WayOn.tsx'

interface DocumentViewProps {
  /** The pack of the document. */
  readonly entry: LibraryPack
  readonly document: StudyDocument
  /** The block that the address asks for. */
  readonly target: BlockId | null
  /** Where the reader left; null for a document that is new to them. */
  readonly left: ReadingRow | null
}

const NO_HIGHLIGHTS: readonly HighlightRange[] = []
const NO_CITATIONS: readonly CitationRange[] = []

/** They belong to the block that has the focus. */
const KEYS: OwnKeys = {
  title: 'In the text',
  rows: [
    ['↑ ↓', 'Go to the paragraph before or after'],
    ['← →', 'Select the sentence before or after'],
    ['Ctrl + ← →', 'Select the word before or after'],
    ['Shift + ← →', 'Make the selection shorter or longer by a word'],
  ],
}

/** A document with its contents, the reader's marks on it, and what stands in the margin. */
export function DocumentView({ entry, document: doc, target, left }: DocumentViewProps) {
  useOwnKeys(KEYS)
  const { pack, index } = entry
  const settings = useSettings()
  const [, navigate] = useLocation()
  const article = useRef<HTMLElement>(null)
  const resumeAt = left?.block ?? null
  const passages = usePassages(pack.id, doc)
  const highlightRanges = useMemo(() => rangesByBlock(passages.highlights, doc), [passages.highlights, doc])
  const citations = useMemo(() => citationsOf(doc, index), [doc, index])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [current, setCurrent] = useState<BlockId>(target ?? resumeAt ?? (doc.id as string as BlockId))
  const textOf = useCallback((id: BlockId) => index.blocks.get(id)?.block.text ?? null, [index])
  const { selected, clear, onKeyDown } = useTextSelection(article, textOf, setCurrent)
  const top = usePosition(article, pack.id, doc, left?.furthest ?? 0)
  const proposed = useProposed(entry, doc)
  useArrival(target, resumeAt, doc.title)
  usePrint(doc.title)

  const openHighlight = useCallback((id: RowId, at: Element) => setPanel({ kind: 'highlight', id, at }), [])
  const openCitation = useCallback((number: number, at: Element) => setPanel({ kind: 'citation', number, at }), [])
  const openTerm = useCallback((term: string, at: Element) => setPanel({ kind: 'term', term, at }), [])
  const actions = usePassageActions({
    pack,
    document: doc,
    selected,
    clear,
    onTerm: ({ id }) => {
      const at = document.getElementById(selected?.ranges[0]?.block ?? '')
      if (at !== null && selected !== null) setPanel({ kind: 'term', term: id, at, box: selected.box })
    },
  })
  const menu = useSelectionMenu(selected)
  const goTo = (place: Place) => navigate(`/read/${pack.id}/${doc.id}/${place.segments[0]?.block}`)

  const drawBlock = (block: Block) => (
    <BlockView
      key={block.id}
      pack={pack.id}
      block={block}
      highlights={highlightRanges.get(block.id) ?? NO_HIGHLIGHTS}
      citations={citations.byBlock.get(block.id) ?? NO_CITATIONS}
      isCurrent={block.id === current}
      isTarget={block.id === target}
      onHighlight={openHighlight}
      onCitation={openCitation}
      onTerm={openTerm}
    />
  )
  const orderOf = (place: Place) => index.blocks.get(place.segments[0]?.block as BlockId)?.order ?? 0
  return (
    <div className={classes['screen']}>
      <Sides
        contents={(onGo) => <Contents pack={pack.id} document={doc} top={top} {...(onGo && { onGo })} />}
        margin={<Margin passages={passages} orderOf={orderOf} onHighlight={openHighlight} onGo={goTo} />}
      >
        <ProposedLink
          proposed={proposed}
          variant="subtle"
          color="gray"
          c="dimmed"
          size="compact-sm"
          leftSection={<IconCards size={18} stroke={1.5} aria-hidden />}
        />
        <TextSettings settings={settings} />
      </Sides>
      <article
        ref={article}
        className={classes['article']}
        data-width={settings.textWidth}
        style={{ fontSize: settings.textSize }}
        aria-label={doc.title}
        onKeyDown={onKeyDown}
        onContextMenu={(event: MouseEvent) => menu.onContextMenu(event)}
        onFocus={(e) => {
          const block = e.target.getAttribute('data-block')
          if (block !== null) setCurrent(block as BlockId)
        }}
      >
        <OnPaper>{() => <PaperHead pack={pack} />}</OnPaper>
        {doc.sections.map((section) => (
          <section key={section.id}>
            <BlockGroups blocks={section.blocks} draw={drawBlock} />
          </section>
        ))}
        <OnPaper>{() => <PaperEnd entry={entry} document={doc} passages={passages} citations={citations} />}</OnPaper>
        <WayOn pack={pack} document={doc} proposed={proposed} />
      </article>
      {selected !== null && panel === null && actions.card === null && !menu.isOpen && (
        <SelectionToolbar box={selected.box} />
      )}
      {menu.view}
      <ReaderPanels
        panel={panel}
        highlights={passages.highlights}
        citations={citations}
        index={index}
        actions={actions}
        onClose={() => setPanel(null)}
      />
      {actions.card !== null && <PassageCardForm card={actions.card} setCard={actions.setCard} />}
    </div>
  )
}
