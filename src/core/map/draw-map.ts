/** The atlas on a flat frame, turned so that a pack's states lie in its middle. Lengths are units of the frame. */
import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath } from 'd3-geo'
import type { FeatureCollection, MultiPoint, Position } from 'geojson'
import type { Country, MapPlace } from '#core/content/model'
import type { Atlas, AtlasArea } from './atlas.ts'

/** What is drawn into: from 0, 0 to this. */
export interface Frame {
  readonly width: number
  readonly height: number
}

/** Right and down. */
export type Point = readonly [x: number, y: number]

/** A state's shape. */
export interface DrawnState {
  readonly country: Country
  /** SVG path data. */
  readonly path: string
  /** The middle of its main part, and that part's size: where its name stands. */
  readonly center: Point
  readonly width: number
  readonly height: number
}

export interface DrawnMap {
  readonly frame: Frame
  /** The pack's states, in its order. */
  readonly states: readonly DrawnState[]
  /** Those that the atlas has no shape for. */
  readonly missing: readonly Country[]
  /** SVG path data of the rest of the land, and of all borders. */
  readonly land: string
  readonly borders: string
  /** Where a place is; null where that is outside of the frame. */
  readonly pointOf: (place: Pick<MapPlace, 'latitude' | 'longitude'>) => Point | null
}

/** From the edge of the frame to the states. */
const MARGIN = 24
/** States that reach farther apart than this (radians, from their middle) are a pack about the world. */
const WORLD = (100 / 180) * Math.PI
/** What is clipped away begins so far beyond the frame. */
const BEYOND = 20
/** Digits of a path's numbers: looked at from near, a tenth would be seen. */
const DIGITS = 2

interface Outline {
  readonly country: Country
  readonly area: AtlasArea
}

/** Draws what a pack tells of. @param places what the frame is fitted to where there are no states */
export function drawMap(
  atlas: Atlas,
  { countries, places }: { readonly countries: readonly Country[]; readonly places: readonly MapPlace[] },
  frame: Frame,
): DrawnMap {
  const byNumeric = new Map(atlas.areas.map(({ numeric }, index) => [numeric, index]))
  const outlines = countries.flatMap((country): Outline[] => {
    const found = atlas.areas[byNumeric.get(country.numeric) ?? -1]
    return found === undefined ? [] : [{ country, area: found.area }]
  })
  const { projection, isNear } = projectionFor(
    outlines.map(({ area }) => area),
    places,
    frame,
  )
  const path = geoPath(projection).digits(DIGITS)
  const own = new Set(outlines.map(({ country }) => country.numeric))
  const near = atlas.areas.map(({ area }) => isNear(area))
  return {
    frame,
    states: outlines.map(({ country, area }) => ({
      country,
      path: path(area) ?? '',
      ...middleOf(area, projection),
    })),
    missing: countries.filter(({ numeric }) => !own.has(numeric)),
    land: atlas.areas
      .flatMap(({ numeric, area }, index) =>
        near[index] === true && (numeric === null || !own.has(numeric)) ? (path(area) ?? []) : [],
      )
      .join(''),
    borders: path(atlas.bordersBetween((index) => near[index] === true)) ?? '',
    pointOf: ({ longitude, latitude }) => {
      const point = projection([longitude, latitude])
      return point !== null && isInside(point, frame) ? point : null
    },
  }
}

function isInside([x, y]: Point, { width, height }: Frame): boolean {
  return x >= 0 && x <= width && y >= 0 && y <= height
}

interface Fitted {
  readonly projection: GeoProjection
  /** Whether any of an area can be in the frame. */
  readonly isNear: (area: AtlasArea) => boolean
}

/**
 * Equal in area, so that no state looks larger than another that is. Turned to the middle of the states: none of them is cut at the
 * antimeridian then.
 */
function projectionFor(areas: readonly AtlasArea[], places: readonly MapPlace[], frame: Frame): Fitted {
  const points: MultiPoint = { type: 'MultiPoint', coordinates: places.map((p) => [p.longitude, p.latitude]) }
  const shown: FeatureCollection = {
    type: 'FeatureCollection',
    features: areas.length > 0 ? [...areas] : [{ type: 'Feature', properties: {}, geometry: points }],
  }
  const centers = areas.length > 0 ? areas.map((area) => geoCentroid(area)) : points.coordinates.map(toPair)
  const [longitude, latitude] = middleOfAll(centers)
  const isWorld = centers.some((center) => geoDistance(center, [longitude, latitude]) > WORLD)
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [frame.width - MARGIN, frame.height - MARGIN],
  ]
  // Without resampling: the atlas' lines are much finer than what a straight one is wrong by.
  const clipTo = (projection: GeoProjection) =>
    projection.clipExtent([
      [-BEYOND, -BEYOND],
      [frame.width + BEYOND, frame.height + BEYOND],
    ])
  if (isWorld) {
    const world = geoEqualEarth().rotate([-longitude, 0]).precision(0).fitExtent(extent, { type: 'Sphere' })
    return { projection: clipTo(world), isNear: () => true }
  }
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).precision(0).fitExtent(extent, shown)
  const radius = radiusOf(projection, [longitude, latitude], frame)
  return {
    projection: clipTo(projection.clipAngle(Math.min(179, radius / RADIANS + 1))),
    isNear: nearTo([longitude, latitude], radius),
  }
}

/** How far the corners of the frame are from its middle on the globe, radians. */
function radiusOf(projection: GeoProjection, middle: [number, number], { width, height }: Frame): number {
  const corners: readonly [number, number][] = [
    [-BEYOND, -BEYOND],
    [width + BEYOND, -BEYOND],
    [-BEYOND, height + BEYOND],
    [width + BEYOND, height + BEYOND],
  ]
  const distances = corners.map((corner) => geoDistance(projection.invert?.(corner) ?? [Number.NaN, 0], middle))
  return Math.max(...distances.map((distance) => (Number.isNaN(distance) ? Math.PI : distance)))
}

/** A test of whether any corner of an area is nearer to a point than so many radians. */
function nearTo([longitude, latitude]: [number, number], radius: number): (area: AtlasArea) => boolean {
  const least = Math.cos(radius)
  const [sin, cos] = [Math.sin(latitude * RADIANS), Math.cos(latitude * RADIANS)]
  // The law of cosines on the sphere; near enough for what is far.
  return (area) =>
    ringsOf(area).some((ring) =>
      ring.some(([l = 0, p = 0]) => {
        const [y, x] = [Math.sin(p * RADIANS), Math.cos(p * RADIANS)]
        return sin * y + cos * x * Math.cos((l - longitude) * RADIANS) > least
      }),
    )
}

const RADIANS = Math.PI / 180

/** The middle of points on the globe, each counted the same. Degrees. */
function middleOfAll(points: readonly (readonly [number, number])[]): [number, number] {
  let [x, y, z] = [0, 0, 0]
  for (const [longitude, latitude] of points) {
    const [l, p] = [longitude * RADIANS, latitude * RADIANS]
    x += Math.cos(p) * Math.cos(l)
    y += Math.cos(p) * Math.sin(l)
    z += Math.sin(p)
  }
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS]
}

const toPair = (position: Position): [number, number] => [position[0] ?? 0, position[1] ?? 0]

/** The outer rings of an area. */
function ringsOf({ geometry }: AtlasArea): readonly (readonly Position[])[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flatMap((rings) => rings.slice(0, 1))
}

/** The middle and size of the part of an area that has the most corners, as it is drawn. */
function middleOf(area: AtlasArea, projection: GeoProjection): Pick<DrawnState, 'center' | 'width' | 'height'> {
  const path = geoPath(projection)
  const main = ringsOf(area).reduce((most, ring) => (ring.length > most.length ? ring : most))
  const part = { type: 'Polygon' as const, coordinates: [[...main]] }
  const [[left, top], [right, bottom]] = path.bounds(part)
  return { center: path.centroid(part), width: right - left, height: bottom - top }
}
