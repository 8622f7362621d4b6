/** The shapes of the world's states, as world-atlas has them. */
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/**
 * What the data set is, for all who look at the map; tests hold it against the data. Natural Earth's version: world-atlas' README. Its
 * convention: https://www.naturalearthdata.com/about/disputed-boundaries-policy/
 */
export const ATLAS = {
  name: 'world-atlas',
  version: '2.0.2',
  source: 'Natural Earth',
  sourceVersion: '4.1.0',
  /** When that version came out: what changed later is not in it. */
  published: 'May 2018',
  scale: '1 : 50 million',
  /** Disputed areas that stand in the data set by themselves, without a code of ISO 3166-1; as it names them. */
  disputed: ['Kosovo', 'N. Cyprus', 'Siachen Glacier', 'Somaliland'],
} as const

/** An area of the atlas. */
export type AtlasArea = Feature<Polygon | MultiPolygon>

/** The world in areas. */
export interface Atlas {
  readonly areas: readonly { readonly numeric: string | null; readonly name: string; readonly area: AtlasArea }[]
  /** The lines between two areas of which a test holds. */
  readonly bordersBetween: (isWanted: (index: number) => boolean) => MultiLineString
}

interface Named {
  readonly name: string
}

type WorldTopology = Topology<{ countries: GeometryCollection<Named> }>

/**
 * Reads world-atlas' file of countries. @param file parsed JSON of the file that is shipped with the app
 * @throws when it is another one
 */
export function readAtlas(file: unknown): Atlas {
  if (!isWorld(file)) throw new Error('this is no atlas of countries')
  const { countries } = file.objects
  const { geometries } = countries
  return {
    areas: geometries.map((geometry) => ({
      numeric: geometry.id === undefined ? null : String(geometry.id),
      name: geometry.properties === undefined || !('name' in geometry.properties) ? '' : geometry.properties.name,
      area: feature(file, geometry) as AtlasArea,
    })),
    bordersBetween: (isWanted) => {
      const wanted = geometries.filter((_, index) => isWanted(index))
      return mesh(file, { type: 'GeometryCollection', geometries: wanted }, (a, b) => a !== b)
    },
  }
}

function isWorld(file: unknown): file is WorldTopology {
  return typeof file === 'object' && file !== null && 'type' in file && file.type === 'Topology' && 'objects' in file
}
