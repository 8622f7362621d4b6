import type { PackIndex } from '#core/content/index-pack'
import type { RowId } from '#core/ids'
import type { HighlightRow } from '#core/transfer/rows'
import { deleteHighlight, editHighlight } from '../../db/highlights.ts'
import { momentNow } from '../../platform/clock.ts'
import { PanelAt } from '../../ui/PanelAt.tsx'
import type { Citations } from './citations.ts'
import classes from './DocumentView.module.css'
import { FactPanel } from './FactPanel.tsx'
import { HighlightPanel } from './HighlightPanel.tsx'
import type { PassageActions } from './use-passage-actions.ts'

/** What is open beside the text. */
export type Panel =
  | { readonly kind: 'highlight'; readonly id: RowId; readonly at: Element }
  | { readonly kind: 'citation'; readonly number: number; readonly at: Element }
  | { readonly kind: 'term'; readonly term: string; readonly at: Element; readonly box?: DOMRect }

interface ReaderPanelsProps {
  readonly panel: Panel | null
  readonly highlights: readonly { readonly row: HighlightRow }[]
  readonly citations: Citations
  readonly index: PackIndex
  readonly actions: PassageActions
  readonly onClose: () => void
}

/** The panel that is open beside the text: a highlight, the sources of a sentence, or a term. */
export function ReaderPanels({ panel, highlights, citations, index, actions, onClose }: ReaderPanelsProps) {
  switch (panel?.kind) {
    case undefined:
      return null
    case 'highlight': {
      const shown = highlights.find((h) => h.row.id === panel.id)?.row
      return shown === undefined ? null : (
        <PanelAt anchor={panel.at} label="Highlight" onClose={onClose}>
          <OpenHighlight highlight={shown} actions={actions} onClose={onClose} />
        </PanelAt>
      )
    }
    case 'citation':
      return (
        <PanelAt anchor={panel.at} label="Sources of this sentence" width={460} onClose={onClose}>
          <FactPanel facts={citations.sentences[panel.number - 1]?.facts ?? []} index={index} />
        </PanelAt>
      )
    case 'term':
      return (
        <PanelAt anchor={panel.at} {...(panel.box && { box: panel.box })} label="Glossary" onClose={onClose}>
          <strong>{index.terms.get(panel.term)?.term}</strong>
          <p className={classes['definition']}>{index.terms.get(panel.term)?.definition}</p>
        </PanelAt>
      )
  }
}

interface OpenHighlightProps {
  readonly highlight: HighlightRow
  readonly actions: PassageActions
  readonly onClose: () => void
}

function OpenHighlight({ highlight, actions, onClose }: OpenHighlightProps) {
  return (
    <HighlightPanel
      highlight={highlight}
      onColor={(color) => void editHighlight(highlight.id, { color }, momentNow().at)}
      onComment={(comment) => editHighlight(highlight.id, { comment }, momentNow().at)}
      onTags={(tags) => void editHighlight(highlight.id, { tags }, momentNow().at)}
      onNote={() => void actions.writeNote(highlight.place)}
      onCard={() => {
        onClose()
        actions.makeCard(highlight.place)
      }}
      onDelete={() => {
        onClose()
        void deleteHighlight(highlight.id, momentNow().at)
      }}
      onClose={onClose}
    />
  )
}
