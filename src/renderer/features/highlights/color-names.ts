import { HIGHLIGHT_COLORS, type HighlightColor } from '#core/transfer/rows'

/** The four colours in words. */
export const COLOR_NAMES: Readonly<Record<HighlightColor, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
}

/** The colours as options of a select. */
export const COLOR_OPTIONS = HIGHLIGHT_COLORS.map((value) => ({ value, label: COLOR_NAMES[value] }))
