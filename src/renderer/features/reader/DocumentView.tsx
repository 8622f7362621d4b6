import { Button, Drawer, Group } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarRight, IconList } from '@tabler/icons-react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { describePlace, quoteOf, type RangeInText } from '#core/annotations/describe-place'
import type { Place } from '#core/annotations/place'
import type { Block, Pack, StudyDocument } from '#core/content/model'
import type { BlockId, RowId } from '#core/ids'
import type { HighlightColor } from '#core/transfer/rows'
import { addHighlight, deleteHighlight, editHighlight } from '../../db/highlights.ts'
import { addNote } from '../../db/notes.ts'
import { saveOwnCard } from '../../db/own-cards.ts'
import { useSettings } from '../../db/use-settings.tsx'
import { copyText } from '../../platform/addresses.ts'
import { momentNow } from '../../platform/clock.ts'
import { useContent } from '../../platform/study-content.tsx'
import { announce } from '../../ui/announce.ts'
import { useCommands } from '../../ui/commands.ts'
import { isFocusKept } from '../../ui/keep-focus.ts'
import { type OwnCardDraft, OwnCardForm } from '../../ui/OwnCardForm.tsx'
import { PanelAt } from '../../ui/PanelAt.tsx'
import { offer, say } from '../../ui/say.tsx'
import { BlockView, type CitationRange, type HighlightRange } from './BlockView.tsx'
import { Contents } from './Contents.tsx'
import { citationsOf } from './citations.ts'
import classes from './DocumentView.module.css'
import { FactPanel } from './FactPanel.tsx'
import { HighlightPanel } from './HighlightPanel.tsx'
import { Margin } from './Margin.tsx'
import { SelectionToolbar } from './SelectionToolbar.tsx'
import { TextSettings } from './TextSettings.tsx'
import { rangesByBlock, usePassages } from './use-passages.ts'
import { usePosition } from './use-position.ts'
import { useTextSelection } from './use-text-selection.ts'

interface DocumentViewProps {
  readonly document: StudyDocument
  /** The block that the address asks for. */
  readonly target: BlockId | null
  /** The block where the reader left. */
  readonly resumeAt: BlockId | null
}

/** What is open beside the text. */
type Panel =
  | { readonly kind: 'highlight'; readonly id: RowId; readonly at: Element }
  | { readonly kind: 'citation'; readonly number: number; readonly at: Element }
  | { readonly kind: 'term'; readonly term: string; readonly at: Element }

const NO_HIGHLIGHTS: readonly HighlightRange[] = []
const NO_CITATIONS: readonly CitationRange[] = []

/** A document with its contents, the reader's marks on it, and what stands in the margin. */
export function DocumentView({ document: doc, target, resumeAt }: DocumentViewProps) {
  const { pack, index } = useContent()
  const settings = useSettings()
  const [, navigate] = useLocation()
  const article = useRef<HTMLElement>(null)
  const passages = usePassages(doc)
  const highlightRanges = useMemo(() => rangesByBlock(passages.highlights), [passages.highlights])
  const citations = useMemo(() => citationsOf(doc, index), [doc, index])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [card, setCard] = useState<OwnCardDraft | null>(null)
  const [current, setCurrent] = useState<BlockId>(target ?? resumeAt ?? (doc.id as string as BlockId))
  const textOf = useCallback((id: BlockId) => index.blocks.get(id)?.block.text ?? null, [index])
  const { selected, clear, onKeyDown } = useTextSelection(article, textOf, setCurrent)
  const top = usePosition(article, pack.id, doc)
  useArrival(target, resumeAt, doc.title)

  const placeOf = useCallback((ranges: readonly RangeInText[]) => describePlace(pack.id, pack.edition, ranges), [pack])
  const take = (give: (place: Place) => void) => {
    if (selected === null) return
    const place = placeOf(selected.ranges)
    clear()
    give(place)
  }
  const highlight = (color: HighlightColor) =>
    take((place) => {
      void addHighlight(place, doc.id, color, momentNow().at)
      announce(`Highlighted, ${color}: ${quoteOf(place)}`)
    })
  const writeNote = async (place: Place) => {
    navigate(`/notes/${await addNote({ title: '', body: '', place, document: doc.id }, momentNow().at)}`)
  }
  const leaveCard = () => {
    const block = card?.passage?.place.segments[0]?.block
    setCard(null)
    // Where the passage is, reading goes on; the toolbar that had the focus is gone.
    requestAnimationFrame(() => document.getElementById(block ?? '')?.focus({ preventScroll: true }))
  }
  const makeCard = (place: Place) =>
    setCard({ id: null, front: '', back: quoteOf(place), tags: [], passage: { place, document: doc.id } })
  const copyLink = (place: Place) =>
    void copyText(`[${quoteOf(place)}](#/read/${pack.id}/${doc.id}/${place.segments[0]?.block})`).then(say)

  const isSelected = () => selected !== null
  const onSelection = (run: () => void) => ({ isEnabled: isSelected, run })
  useCommands({
    'reader.highlight.yellow': onSelection(() => highlight('yellow')),
    'reader.highlight.green': onSelection(() => highlight('green')),
    'reader.highlight.blue': onSelection(() => highlight('blue')),
    'reader.highlight.pink': onSelection(() => highlight('pink')),
    'reader.note': onSelection(() => take((p) => void writeNote(p))),
    'reader.card': onSelection(() => take(makeCard)),
    'reader.link': onSelection(() => take(copyLink)),
  })

  const openHighlight = useCallback((id: RowId, at: Element) => setPanel({ kind: 'highlight', id, at }), [])
  const openCitation = useCallback((number: number, at: Element) => setPanel({ kind: 'citation', number, at }), [])
  const openTerm = useCallback((term: string, at: Element) => setPanel({ kind: 'term', term, at }), [])

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
  const margin = (
    <Margin
      passages={passages}
      orderOf={orderOf}
      onHighlight={openHighlight}
      onGo={(place) => navigate(`/read/${pack.id}/${doc.id}/${place.segments[0]?.block}`)}
    />
  )
  const contents = (onGo?: () => void) => (
    <Contents pack={pack.id} document={doc} top={top} {...(onGo === undefined ? {} : { onGo })} />
  )
  const shown = panel?.kind === 'highlight' ? passages.highlights.find((h) => h.row.id === panel.id)?.row : undefined
  return (
    <div className={classes['screen']}>
      <Sides contents={contents} margin={margin}>
        <TextSettings settings={settings} />
      </Sides>
      <article
        ref={article}
        className={classes['article']}
        data-width={settings.textWidth}
        style={{ fontSize: settings.textSize }}
        aria-label={doc.title}
        onKeyDown={onKeyDown}
        onFocus={(e) => {
          const block = e.target.getAttribute('data-block')
          if (block !== null) setCurrent(block as BlockId)
        }}
      >
        {doc.sections.map((section) => (
          <section key={section.id}>{grouped(section.blocks).map((group) => drawGroup(group, drawBlock))}</section>
        ))}
        <WayOn pack={pack} document={doc} />
      </article>
      {selected !== null && panel === null && card === null && (
        <SelectionToolbar
          box={selected.box}
          onColor={highlight}
          onNote={() => take((p) => void writeNote(p))}
          onCard={() => take(makeCard)}
          onLink={() => take(copyLink)}
        />
      )}
      {panel?.kind === 'highlight' && shown !== undefined && (
        <PanelAt anchor={panel.at} label="Highlight" onClose={() => setPanel(null)}>
          <HighlightPanel
            highlight={shown}
            onColor={(color) => void editHighlight(shown.id, { color }, momentNow().at)}
            onComment={(comment) => editHighlight(shown.id, { comment }, momentNow().at)}
            onNote={() => void writeNote(shown.place)}
            onCard={() => {
              setPanel(null)
              makeCard(shown.place)
            }}
            onDelete={() => {
              setPanel(null)
              void deleteHighlight(shown.id, momentNow().at)
            }}
            onClose={() => setPanel(null)}
          />
        </PanelAt>
      )}
      {panel?.kind === 'citation' && (
        <PanelAt anchor={panel.at} label="Sources of this sentence" width={460} onClose={() => setPanel(null)}>
          <FactPanel facts={citations.sentences[panel.number - 1]?.facts ?? []} />
        </PanelAt>
      )}
      {panel?.kind === 'term' && (
        <PanelAt anchor={panel.at} label="Glossary" onClose={() => setPanel(null)}>
          <strong>{index.terms.get(panel.term)?.term}</strong>
          <p className={classes['definition']}>{index.terms.get(panel.term)?.definition}</p>
        </PanelAt>
      )}
      {card !== null && (
        <OwnCardForm
          draft={card}
          onClose={(unsaved) => {
            leaveCard()
            if (unsaved !== null) offer('The card was not added', 'Go on', () => setCard(unsaved))
          }}
          onSave={(draft) => {
            leaveCard()
            void saveOwnCard(draft, momentNow().at)
          }}
        />
      )}
    </div>
  )
}

/** Brings the block into the window that the address asks for, or where the reader left; the focus goes where reading begins. */
function useArrival(target: BlockId | null, resumeAt: BlockId | null, title: string): void {
  const [resume] = useState(resumeAt)
  useLayoutEffect(() => {
    document.title = `${title} · SCO Study`
  }, [title])
  useLayoutEffect(() => {
    const element = document.getElementById(target ?? resume ?? '')
    if (element === null) window.scrollTo(0, 0)
    else element.scrollIntoView({ block: target === null ? 'start' : 'center' })
    const first = document.querySelector<HTMLElement>('article [data-block]')
    if (!isFocusKept()) (element ?? first)?.focus({ preventScroll: true })
  }, [target, resume])
}

/** What comes after the last sentence. */
function WayOn({ pack, document: doc }: { readonly pack: Pack; readonly document: StudyDocument }) {
  const next = pack.documents[pack.documents.indexOf(doc) + 1]
  return (
    <Group className={classes['wayOn'] ?? ''} gap="xs">
      {next !== undefined && (
        <Button component={Link} href={`/read/${pack.id}/${next.id}`}>
          Read on: {next.title}
        </Button>
      )}
      <Button component={Link} href="/review" variant="default">
        Review
      </Button>
    </Group>
  )
}

interface SidesProps {
  readonly contents: (onGo?: () => void) => React.ReactNode
  readonly margin: React.ReactNode
  readonly children: React.ReactNode
}

/** Contents and margin: beside the text where there is room, else in drawers. */
function Sides({ contents, margin, children }: SidesProps) {
  const hasContents = useMediaQuery('(min-width: 1200px)', window.innerWidth >= 1200, {
    getInitialValueInEffect: false,
  })
  const hasMargin = useMediaQuery('(min-width: 1500px)', window.innerWidth >= 1500, { getInitialValueInEffect: false })
  const [contentsOpen, contentsDrawer] = useDisclosure(false)
  const [marginOpen, marginDrawer] = useDisclosure(false)
  return (
    <>
      <Group className={classes['tools'] ?? ''} gap={4} justify="flex-end">
        {!hasContents && (
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            size="compact-sm"
            leftSection={<IconList size={18} stroke={1.5} aria-hidden />}
            onClick={contentsDrawer.open}
          >
            Contents
          </Button>
        )}
        {!hasMargin && (
          <Button
            variant="subtle"
            color="gray"
            c="dimmed"
            size="compact-sm"
            leftSection={<IconLayoutSidebarRight size={18} stroke={1.5} aria-hidden />}
            onClick={marginDrawer.open}
          >
            Margin
          </Button>
        )}
        {children}
      </Group>
      {hasContents && <aside className={classes['contents']}>{contents()}</aside>}
      {hasMargin && (
        <aside className={classes['margin']} aria-label="Margin">
          {margin}
        </aside>
      )}
      <Drawer opened={contentsOpen && !hasContents} onClose={contentsDrawer.close} title="Contents" size="sm">
        {contents(contentsDrawer.close)}
      </Drawer>
      <Drawer opened={marginOpen && !hasMargin} onClose={marginDrawer.close} title="Margin" position="right" size="sm">
        {margin}
      </Drawer>
    </>
  )
}

type BlockGroup =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Block[] }

/** Items that follow each other make one list. */
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

function drawGroup(group: BlockGroup, drawBlock: (block: Block) => React.ReactNode): React.ReactNode {
  if (group.kind === 'block') return drawBlock(group.block)
  const List = group.ordered ? 'ol' : 'ul'
  return (
    <List key={group.items[0]?.id} className={classes['list']}>
      {group.items.map(drawBlock)}
    </List>
  )
}
