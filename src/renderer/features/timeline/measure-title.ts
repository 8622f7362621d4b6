import type { TimelineItem } from '#core/timeline/timeline'

/** The longest title on the line, px: longer ones are cut, and whole in the panel. */
const LONGEST = 220
/** As in Line.module.css. */
const SIZE = '12px'

/** Gives the width of titles as the line writes them, px. Each is measured once. */
export function titleMeasure(): (item: TimelineItem) => number {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  if (context !== null) context.font = `${SIZE} ${getComputedStyle(document.body).fontFamily}`
  return ({ title }) => {
    const width = known.get(title) ?? Math.min(LONGEST, Math.ceil(context?.measureText(title).width ?? LONGEST) + 2)
    known.set(title, width)
    return width
  }
}
