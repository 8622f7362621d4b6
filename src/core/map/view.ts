/** What part of a map is looked at. All functions are pure. */
import type { Frame, Point } from './draw-map.ts'

/** A point of the frame is seen at `scale` times it, moved by `x` and `y`. */
export interface MapView {
  readonly scale: number
  readonly x: number
  readonly y: number
}

export const WHOLE_MAP: MapView = { scale: 1, x: 0, y: 0 }

/** So near that an island state fills a good part of the frame. */
const NEAREST = 16

/** Where a point of the frame is seen. */
export const seenAt = ({ scale, x, y }: MapView, [px, py]: Point): Point => [px * scale + x, py * scale + y]

/** Looks closer at a point of what is seen, which stays where it is. @param factor over 1 looks closer */
export function zoomMap(view: MapView, factor: number, [px, py]: Point, frame: Frame): MapView {
  const scale = Math.min(NEAREST, Math.max(1, view.scale * factor))
  const by = scale / view.scale
  return keepInFrame({ scale, x: px - (px - view.x) * by, y: py - (py - view.y) * by }, frame)
}

/** Moves what is seen, right and down where positive. */
export function panMap(view: MapView, [dx, dy]: Point, frame: Frame): MapView {
  return keepInFrame({ ...view, x: view.x + dx, y: view.y + dy }, frame)
}

/** The view moved as little as needed so that a point is seen, with room around it. */
export function mapViewWith(view: MapView, point: Point, frame: Frame): MapView {
  const [x, y] = seenAt(view, point)
  const room = Math.min(frame.width, frame.height) * 0.1
  return panMap(view, [inside(x, room, frame.width - room) - x, inside(y, room, frame.height - room) - y], frame)
}

const inside = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** The frame is always full. */
function keepInFrame({ scale, x, y }: MapView, { width, height }: Frame): MapView {
  return {
    scale,
    x: inside(x, width * (1 - scale), 0),
    y: inside(y, height * (1 - scale), 0),
  }
}
