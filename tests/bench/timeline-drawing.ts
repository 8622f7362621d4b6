/**
 * Ways to draw and move a timeline, on a page of their own: elements, SVG, canvas. What runs in the page stands here by itself, as the page has
 * nothing else; how the app does it is src/renderer/features/timeline.
 */

export const DRAWINGS = ['elements', 'SVG', 'canvas'] as const
export type Drawing = (typeof DRAWINGS)[number]

interface Marks {
  readonly drawing: Drawing
  readonly items: number
}

interface Moves {
  readonly frames: number
  /** px a frame */
  readonly step: number
  /** Frames until it goes back. */
  readonly turn: number
}

/** What the drawing leaves in the page for the moves. */
interface Drawn {
  moveTo?: (x: number) => void
}

/** Runs in the page. Draws marks with titles on six lanes, four views long. */
export function draw({ drawing, items }: Marks): void {
  const [width, height, lane] = [1200, 600, 90]
  const marks = Array.from({ length: items }, (_, i) => ({
    x: (i * 7919) % (width * 4),
    y: (i % 6) * lane + (Math.floor(i / 6) % 3) * 24,
    title: `Summit of the year ${1996 + (i % 30)}`,
  }))
  document.body.replaceChildren()
  document.body.style.cssText = 'margin: 0; overflow: hidden; font: 12px sans-serif; color: #222'
  const make = (name: string, style: string): HTMLElement => {
    const element = document.createElement(name)
    element.style.cssText = style
    return element
  }
  const byElements = (): ((x: number) => void) => {
    const layer = make('div', 'position: absolute; will-change: transform')
    for (const { x, y, title } of marks) {
      const mark = make(
        'div',
        `position: absolute; left: ${x}px; top: ${y}px; white-space: nowrap; contain: layout style`,
      )
      mark.append(
        make('span', 'display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: #06c'),
        title,
      )
      layer.append(mark)
    }
    document.body.append(layer)
    const animation = layer.animate({}, { duration: 1, fill: 'both' })
    animation.pause()
    return (x) => {
      const transform = `translate3d(${x}px, 0, 0)`
      if (animation.effect instanceof KeyframeEffect)
        animation.effect.setKeyframes({ transform: [transform, transform] })
    }
  }
  const bySvg = (): ((x: number) => void) => {
    const of = (name: string, attributes: Record<string, string | number>): Element => {
      const element = document.createElementNS('http://www.w3.org/2000/svg', name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      return element
    }
    const svg = of('svg', { width, height })
    const group = of('g', {})
    for (const { x, y, title } of marks) {
      const text = of('text', { x: x + 10, y: y + 12 })
      text.textContent = title
      group.append(of('circle', { cx: x + 4, cy: y + 8, r: 4, fill: '#06c' }), text)
    }
    svg.append(group)
    document.body.append(svg)
    return (x) => group.setAttribute('transform', `translate(${x} 0)`)
  }
  const byCanvas = (): ((x: number) => void) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    document.body.append(canvas)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('there is no canvas')
    context.font = '12px sans-serif'
    return (left) => {
      context.clearRect(0, 0, width, height)
      for (const { x, y, title } of marks) {
        if (x + left < -200 || x + left > width) continue
        context.fillStyle = '#06c'
        context.beginPath()
        context.arc(x + left + 4, y + 8, 4, 0, 2 * Math.PI)
        context.fill()
        context.fillStyle = '#222'
        context.fillText(title, x + left + 10, y + 12)
      }
    }
  }
  Object.assign(window, { moveTo: { elements: byElements, SVG: bySvg, canvas: byCanvas }[drawing]() })
}

/** Runs in the page. Moves the drawing to and fro and gives the time from frame to frame, ms. */
export async function move({ frames, step, turn }: Moves): Promise<number[]> {
  const { moveTo } = window as unknown as Drawn
  if (moveTo === undefined) throw new Error('nothing is drawn')
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const times: number[] = []
  let [x, before] = [-1200, await frame()]
  for (let i = 0; i < frames; i += 1) {
    x += Math.floor(i / turn) % 2 === 0 ? step : -step
    moveTo(x)
    const now = await frame()
    times.push(now - before)
    before = now
  }
  return times
}
